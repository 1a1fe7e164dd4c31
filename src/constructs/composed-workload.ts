import * as kplus from 'cdk8s-plus-28';
import { AddedMetadata, podMetadataErrors } from './added-metadata';
import { addedSelectorErrors } from './added-selector';
import { AddedTemplate, addedTo, addsNothing, composeTemplate } from './composed-template';
import { RenderedPods, showPods } from './rendered-pods';
import { oncePerReport } from './report/once-per-report';
import { renderControlPlane } from '../chart/control-plane';
import { isEmpty, Manifest, RenderInput } from '../chart/rendering';
import { formatValue } from '../values/describe';
import { at, JsonObject } from '../values/json';

/** A rendered workload, and its properties. */
export interface RenderedWorkload {
  /** The rendered workload. Undefined if nothing is rendered. */
  readonly manifest?: Manifest;
  /** The errors in the options. If there are any, the manifest is only used to find further errors. */
  readonly errors: readonly string[];
  /** Whether the workload is not synthesised, because the control plane runs elsewhere. */
  readonly isElsewhere: boolean;
  /** The labels by which the Services and network policies of the virtual cluster select its pods. */
  readonly labels: { readonly [key: string]: string };
}

/** A composed workload, with the additions at that time. */
interface Composed {
  /** The additions, as text. */
  readonly added: string;
  readonly manifest: Manifest;
  /** The workload for checks. */
  readonly checked: Manifest;
}

/** A rendered workload, with the additions of users to its construct. */
export class ComposedWorkload {
  /** The rendered init containers. */
  public readonly initContainers: readonly kplus.Container[];

  private readonly pods: RenderedPods;
  private readonly metadata: AddedMetadata;
  private readonly podMetadata: AddedMetadata;
  private composed?: Composed;
  private readonly composedNow = oncePerReport(() => this.compose());

  /** @param construct the construct that users add to */
  constructor(private readonly construct: kplus.Workload, private readonly rendered: RenderedWorkload) {
    const { manifest, errors, labels } = rendered;
    this.pods = showPods(construct, errors.length > 0 ? undefined : at(manifest, ['spec', 'template']));
    this.initContainers = this.pods.initContainers;
    this.metadata = new AddedMetadata(construct.metadata, manifest);
    this.podMetadata = new AddedMetadata(construct.podMetadata, undefined);
    construct.select(kplus.LabelSelector.of({ labels }));
  }

  /**
   * A manifest of this workload with the additions of users. It is the same object until they add something.
   *
   * @throws the errors in the options, if the construct is synthesised without validating the app
   */
  public current(manifest: Manifest): Manifest {
    if (this.rendered.errors.length > 0) {
      throw new Error(this.rendered.errors.join('\n'));
    }
    const { spec } = this.composedNow().manifest;
    return spec === manifest.spec ? manifest : { ...manifest, spec };
  }

  /** The workload for checks of the options: with the rendered selector, and the rendered values of the labels that it selects. */
  public checked(): Manifest {
    return this.composedNow().checked;
  }

  private compose(): Composed {
    const manifest = this.rendered.manifest!;
    const pod = this.construct._toPodSpec();
    if (this.isUntouched(pod)) {
      return { added: '', manifest, checked: manifest };
    }
    const added = addedTo(this.construct, pod);
    const text = JSON.stringify([added, this.construct.matchLabels, this.construct.matchExpressions]);
    if (text !== this.composed?.added) {
      const composed = this.withAdded(manifest, added);
      this.composed = { added: text, manifest: composed, checked: this.asRendered(composed) };
    }
    return this.composed;
  }

  /** Whether users added nothing to the pods and the selector. */
  private isUntouched(pod = this.construct._toPodSpec()): boolean {
    return !this.podMetadata.isChanged && addsNothing(pod, this.pods) && this.selectsAsRendered();
  }

  private selectsAsRendered(): boolean {
    const { rendered: { labels }, construct: { matchLabels, matchExpressions } } = this;
    const keys = Object.keys(matchLabels);
    return matchExpressions.length === 0 && keys.length === Object.keys(labels).length && keys.every(key => matchLabels[key] === labels[key]);
  }

  /** A composed workload with the rendered selector, and the rendered values of the labels that it selects. */
  private asRendered(composed: Manifest): Manifest {
    const { manifest, labels } = this.rendered;
    const spec = composed.spec as { [key: string]: any };
    const own = Object.fromEntries(Object.keys(labels).filter(key => key in this.pods.labels).map(key => [key, this.pods.labels[key]]));
    const metadata = { ...spec.template.metadata, labels: { ...spec.template.metadata.labels, ...own } };
    return { ...manifest!, spec: { ...spec, selector: at(manifest, ['spec', 'selector']), template: { ...spec.template, metadata } } };
  }

  /** The workload for other values, of the same kind, with the additions of users. */
  public render(input: RenderInput): Manifest {
    return { ...this.withAdded(renderControlPlane(input).workload, addedTo(this.construct)), kind: this.rendered.manifest!.kind };
  }

  /** The additions that can't be applied, and the problems of the metadata and the selector. */
  public errors(): string[] {
    return [
      ...this.metadata.errors(),
      ...podMetadataErrors(this.construct.podMetadata),
      ...this.selectorErrors(),
      ...this.rendered.isElsewhere && this.rendered.errors.length === 0 && this.isChanged() ? [
        'The workload must not be changed: with experimental.isolatedControlPlane.headless, it is not rendered here. Change it in the app that renders it.',
      ] : [],
    ];
  }

  private selectorErrors(): string[] {
    const { manifest, labels, errors } = this.rendered;
    const { matchLabels, podMetadata } = this.construct;
    const replaced = (where: string, valueOf: (key: string) => unknown) => Object.keys(labels)
      .filter(key => valueOf(key) !== labels[key])
      .map(key => `${where}: ${formatValue({ [key]: valueOf(key) })} must be left out. `
        + `The Services of the virtual cluster select its pods by ${key}: ${labels[key]}.`);
    const lines = [
      ...replaced('select', key => matchLabels[key]),
      // A replaced label is reported with the path of the option.
      ...replaced('podMetadata.addLabel', key => (podMetadata.getLabel(key) === (this.pods.labels[key] ?? undefined) ? labels[key] : podMetadata.getLabel(key))),
    ];
    return lines.length > 0 || errors.length > 0 || this.selectsAsRendered() ? lines
      : addedSelectorErrors(manifest!, this.composedNow().manifest.spec as JsonObject);
  }

  /** Whether anything was added. */
  private isChanged(): boolean {
    return this.metadata.isChanged || (this.rendered.manifest !== undefined && !this.isUntouched());
  }

  private withAdded(rendered: Manifest, added: AddedTemplate): Manifest {
    const template = composeTemplate(at(rendered, ['spec', 'template']), added, this.pods);
    return { ...rendered, spec: this.specOf(rendered, template) };
  }

  /** The spec of a workload, with the additions to its selector. */
  private specOf({ spec }: Manifest, template: JsonObject): JsonObject {
    const { matchLabels, matchExpressions } = this.construct;
    const { selector, ...others } = spec as { [key: string]: JsonObject };
    return {
      ...others,
      selector: {
        ...selector,
        matchLabels: { ...selector.matchLabels as JsonObject, ...matchLabels },
        ...(isEmpty(matchExpressions) ? {} : { matchExpressions: matchExpressions as unknown as JsonObject[] }),
      },
      template,
    };
  }
}
