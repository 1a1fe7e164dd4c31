import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { AddedMetadata } from './added-metadata';
import { renderedAs } from './api-object';
import { reportTogether } from './report/app-report';
import { isEmpty, Manifest } from '../chart/rendering';

/** A rendered service account as a service account of cdk8s-plus. */
export class RenderedServiceAccount extends kplus.ServiceAccount {
  protected readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, manifest: Manifest) {
    super(scope, id, {
      // Sets the name, so that none is generated from the path of the construct.
      metadata: { name: manifest.metadata.name as string },
      // Kubernetes mounts the token by default.
      automountToken: manifest.automountServiceAccountToken !== false,
    });
    this.node.tryRemoveChild('Resource');
    const secrets = () => this.secrets.map(secret => ({ name: secret.name }));
    this.apiObject = renderedAs(new ApiObject(this, 'Resource', {
      ...manifest,
      secrets: Lazy.any({ produce: () => isEmpty(secrets()) ? undefined : secrets() }),
    }), () => (isEmpty(secrets()) ? manifest : { ...manifest, secrets: secrets() }));
    const added = new AddedMetadata(this.metadata, manifest);
    reportTogether(this, { errors: () => added.errors() });
  }
}
