import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { AddedMetadata, addedProblems, line } from './added-metadata';
import { renderedAs } from './api-object';
import { reportTogether } from './report/app-report';
import { isEmpty, Manifest } from '../chart/rendering';
import { formatValue } from '../values/describe';
import { Json, JsonObject } from '../values/json';

/** The port of the virtual cluster's API. */
const API_PORT_NAME = 'https';

/**
 * A Service that is rendered as the chart has it, for use among cdk8s-plus's constructs.
 *
 * Of its ports it shows the API's alone, which is what one exposes. What is bound besides is added to the others, and
 * what it is told to select is added to its selector.
 */
export class RenderedService extends kplus.Service {
  protected readonly apiObject: ApiObject;
  private readonly metadataAdded: AddedMetadata;

  constructor(scope: Construct, id: string, private readonly manifest: Manifest) {
    const spec = manifest.spec as { [key: string]: any };
    const api = spec.ports.find((port: JsonObject) => port.name === API_PORT_NAME) ?? spec.ports[0];
    super(scope, id, {
      // A name, so that none is made of the construct's path.
      metadata: { name: manifest.metadata.name as string },
      type: spec.type,
      clusterIP: spec.clusterIP ?? undefined,
      externalName: spec.type === kplus.ServiceType.EXTERNAL_NAME ? spec.externalName : undefined,
      ports: [{ ...api, name: api.name }],
    });
    this.node.tryRemoveChild('Resource');
    this.apiObject = renderedAs(new ApiObject(this, 'Resource', { ...manifest, spec: Lazy.any({ produce: () => this.spec() }) }),
      () => ({ ...manifest, spec: this.spec() }));
    this.metadataAdded = new AddedMetadata(this.metadata, manifest);
    reportTogether(this, { errors: () => this.errors() });
  }

  /** The labels of the pods that it selects, besides those that the chart selects by. */
  private get selected(): JsonObject {
    return (this as unknown as { _selector: JsonObject })._selector;
  }

  public select(selector: kplus.IPodSelector): void {
    const { matchExpressions } = selector.toPodSelectorConfig().labelSelector._toKube();
    if (!isEmpty(matchExpressions)) {
      throw new Error(`${this.node.path}: select: ${formatValue(matchExpressions)} must be left out. A Service selects pods by labels only.`);
    }
    super.select(selector);
  }

  private spec(): JsonObject {
    const spec = this.manifest.spec as JsonObject;
    const added = this.ports.slice(1) as unknown as Json[];
    return {
      ...spec,
      ports: [...spec.ports as Json[], ...added],
      ...(isEmpty(this.selected) ? {} : { selector: { ...spec.selector as JsonObject, ...this.selected } }),
    };
  }

  private errors(): string[] {
    const isChanged = this.ports.length > 1 || !isEmpty(this.selected);
    return [
      ...this.metadataAdded.errors(),
      ...isChanged ? addedProblems(this.manifest, { ...this.manifest, spec: this.spec() }).map(line) : [],
    ];
  }
}
