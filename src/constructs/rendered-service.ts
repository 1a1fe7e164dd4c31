import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Manifest } from '../chart/rendering';
import { Json, JsonObject } from '../values/json';

/** The port of the virtual cluster's API. */
const API_PORT_NAME = 'https';

/**
 * A Service that is rendered as the chart has it, for use among cdk8s-plus's constructs.
 *
 * Of its ports it shows the API's alone, which is what one exposes. What is bound besides is added to the others.
 */
export class RenderedService extends kplus.Service {
  protected readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, manifest: Manifest) {
    const spec = manifest.spec as { [key: string]: any };
    const api = spec.ports.find((port: JsonObject) => port.name === API_PORT_NAME) ?? spec.ports[0];
    // A name, so that none is made of the construct's path.
    super(scope, id, { metadata: { name: manifest.metadata.name as string }, type: spec.type, ports: [{ ...api, name: api.name }] });
    this.node.tryRemoveChild('Resource');
    this.apiObject = new ApiObject(this, 'Resource', {
      ...manifest,
      spec: Lazy.any({ produce: () => ({ ...spec, ports: [...spec.ports as Json[], ...this.ports.slice(1)] }) }),
    });
  }
}
