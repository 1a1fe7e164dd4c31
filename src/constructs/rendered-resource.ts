import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { addManifest } from './rendered-object';
import { Manifest } from '../chart/rendering';

/** A rendered object as a resource of cdk8s-plus. */
export class RenderedResource extends kplus.Resource implements kplus.IRole {
  public readonly resourceType: string;

  protected readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, manifest: Manifest) {
    super(scope, id);
    this.resourceType = `${manifest.kind.toLowerCase()}${manifest.kind.endsWith('s') ? 'es' : 's'}`;
    this.apiObject = addManifest(this, 'Resource', manifest);
  }
}
