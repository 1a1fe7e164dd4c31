import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { AddedMetadata, addedProblems, line } from './added-metadata';
import { RenderedObject } from './rendered-object';
import { reportTogether } from './report/app-report';
import { isEmpty, Manifest } from '../chart/rendering';
import { formatValue } from '../values/describe';
import { Json, JsonObject } from '../values/json';

/** The port of the virtual cluster's API. */
const API_PORT_NAME = 'https';

/**
 * A rendered Service as a Service of cdk8s-plus.
 *
 * Its `ports` only contain the port of the API, which is the one to expose. Ports that are bound are added to the rendered ports,
 * and labels that are selected are added to the rendered selector.
 */
export class RenderedService extends kplus.Service {
  protected readonly apiObject: ApiObject;
  private readonly metadataAdded: AddedMetadata;

  constructor(scope: Construct, id: string, private readonly manifest: Manifest) {
    const spec = manifest.spec as { [key: string]: any };
    const api = spec.ports.find((port: JsonObject) => port.name === API_PORT_NAME) ?? spec.ports[0];
    super(scope, id, {
      // Sets the name, so that none is generated from the path of the construct.
      metadata: { name: manifest.metadata.name as string },
      type: spec.type,
      clusterIP: spec.clusterIP ?? undefined,
      externalName: spec.type === kplus.ServiceType.EXTERNAL_NAME ? spec.externalName : undefined,
      ports: [{ ...api, name: api.name }],
    });
    this.node.tryRemoveChild('Resource');
    this.apiObject = new RenderedObject(this, 'Resource', manifest, { field: 'spec', current: () => this.current() });
    this.metadataAdded = new AddedMetadata(this.metadata, manifest);
    reportTogether(this, { errors: () => this.errors() });
  }

  /** The labels that were added to the selector. */
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

  /** The Service with the additions of users. */
  private current(): Manifest {
    const added = this.ports.slice(1) as unknown as Json[];
    if (added.length === 0 && isEmpty(this.selected)) {
      return this.manifest;
    }
    const spec = this.manifest.spec as JsonObject;
    return {
      ...this.manifest,
      spec: {
        ...spec,
        ports: [...spec.ports as Json[], ...added],
        ...(isEmpty(this.selected) ? {} : { selector: { ...spec.selector as JsonObject, ...this.selected } }),
      },
    };
  }

  private errors(): string[] {
    const current = this.current();
    return [
      ...this.metadataAdded.errors(),
      ...current === this.manifest ? [] : addedProblems(this.manifest, current).map(line),
    ];
  }
}
