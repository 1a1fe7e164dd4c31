import { ApiObject, Chart, Names } from 'cdk8s';
import { Construct } from 'constructs';
import { optionResolver } from './option-resolver';
import type { Identity } from '../plan/plan';
import type { VirtualClusterBaseProps } from '../props/control-plane-props';
import { minorOf, newestFinal } from '../release/version';

/** The maximum length of a generated name. The names and labels that are derived from it then fit the limits of Kubernetes. */
const MAX_NAME_LENGTH = 47;

/**
 * The release, name and namespace of a new construct.
 *
 * @throws if the release is missing, because no option can be checked without it
 */
export function constructIdentity(scope: Construct, id: string, props: VirtualClusterBaseProps): Identity {
  if (typeof props?.release?._model !== 'function') {
    const path = [scope.node.path, id].filter(Boolean).join('/');
    throw new Error(`${path}: release: must be a VClusterRelease, such as VClusterRelease.V${minorOf(newestFinal()).replace('.', '_')}.`);
  }
  const name = props.name ?? generatedName(scope, id);
  const namespace = props.namespace ?? Chart.of(scope).namespace;
  return { release: props.release._model(), name, namespace, resolve: optionResolver(scope, id, name, namespace) };
}

/** The default name of a construct: the name that its cdk8s chart generates for its path. */
function generatedName(scope: Construct, id: string): string {
  // The path is free until the construct is created.
  const object = new ApiObject(scope, id, { apiVersion: 'apps/v1', kind: 'StatefulSet' });
  scope.node.tryRemoveChild(id);
  return object.name.length <= MAX_NAME_LENGTH ? object.name : Names.toDnsLabel(object, { maxLen: MAX_NAME_LENGTH });
}
