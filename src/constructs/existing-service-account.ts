import { ApiObjectMetadataDefinition } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/**
 * A service account that is made elsewhere, for use among cdk8s-plus's constructs: in role bindings, and in pods.
 *
 * What only its own object could take throws, so that nothing is said in vain.
 */
export class ExistingServiceAccount extends kplus.ServiceAccount {
  constructor(scope: Construct, id: string, private readonly account: string, private readonly inNamespace: string) {
    super(scope, id, { metadata: { name: account } });
    this.node.tryRemoveChild('Resource');
    // cdk8s-plus makes it a property of its own object.
    Object.defineProperty(this, 'automountToken', { get: () => this.elsewhere() });
  }

  public get name(): string {
    return this.account;
  }

  /** @throws always: there is no object here that it is the metadata of */
  public get metadata(): ApiObjectMetadataDefinition {
    return this.elsewhere();
  }

  /** @throws always: nobody knows here which Secrets it has */
  public get secrets(): kplus.ISecret[] {
    return this.elsewhere();
  }

  /** @throws always: there is no object here that could have it */
  public addSecret(): void {
    this.elsewhere();
  }

  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return { kind: this.kind, name: this.account, apiGroup: '', namespace: this.inNamespace };
  }

  private elsewhere(): never {
    throw new Error(`${this.node.path}: the service account '${this.account}' is made elsewhere. Read and change it there.`);
  }
}
