import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { AddedMetadata } from './added-metadata';
import { RenderedObject } from './rendered-object';
import { reportTogether } from './report/app-report';
import { Manifest } from '../chart/rendering';

/**
 * A rendered service account, with the methods of `kplus.ServiceAccount`. That class itself would create a second object with its
 * own defaults.
 */
export class RenderedServiceAccount extends kplus.Resource implements kplus.IServiceAccount {
  public readonly resourceType = 'serviceaccounts';

  /** Whether pods mount the token of the account by default. */
  public readonly automountToken: boolean;

  protected readonly apiObject: ApiObject;
  private readonly addedSecrets: kplus.ISecret[] = [];

  constructor(scope: Construct, id: string, manifest: Manifest) {
    super(scope, id);
    // Kubernetes mounts the token by default.
    this.automountToken = manifest.automountServiceAccountToken !== false;
    this.apiObject = new RenderedObject(this, 'Resource', manifest, {
      field: 'secrets',
      current: () => (this.addedSecrets.length > 0 ? { ...manifest, secrets: this.addedSecrets.map(({ name }) => ({ name })) } : manifest),
    });
    const added = new AddedMetadata(this.metadata, manifest);
    reportTogether(this, { errors: () => added.errors() });
  }

  /** The secrets that pods with this account may use. */
  public get secrets(): kplus.ISecret[] {
    return [...this.addedSecrets];
  }

  /** Allows pods with this account to use a secret. */
  public addSecret(secret: kplus.ISecret): void {
    this.addedSecrets.push(secret);
  }

  /** The account as a subject of bindings. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return { kind: this.kind, name: this.name, apiGroup: this.apiGroup, namespace: this.metadata.namespace };
  }
}
