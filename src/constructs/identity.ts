import { ApiObject, Chart, Names } from 'cdk8s';
import { Construct } from 'constructs';
import { optionResolver } from './option-resolver';
import type { Identity } from '../plan/plan';
import type { VirtualClusterBaseProps } from '../props/control-plane-props';
import { minorOf, newestFinal } from '../release/version';

/** The maximum length of a generated name. The names and labels that derive from it then fit the limits of Kubernetes. */
const MAX_NAME_LENGTH = 47;

/**
 * The release, name and namespace that a construct renders.
 *
 * @throws if the release is missing: no option can be checked without it
 */
export function identityOf(construct: Construct, props: VirtualClusterBaseProps): Identity {
  if (typeof props.release?._model !== 'function') {
    throw new Error(`${construct.node.path}: release: must be a VClusterRelease, such as VClusterRelease.V${minorOf(newestFinal()).replace('.', '_')}.`);
  }
  const name = props.name ?? objectName(construct);
  const namespace = props.namespace ?? Chart.of(construct).namespace;
  return { release: props.release._model(), name, namespace, resolve: optionResolver(construct, name, namespace) };
}

/** The default name of a construct, generated from its path as the cdk8s chart generates the names of its objects. */
function objectName(construct: Construct): string {
  // A chart names its objects by their path and reads nothing else: the construct's path serves as well.
  const name = Chart.of(construct).generateObjectName({ node: construct.node } as ApiObject);
  return name.length <= MAX_NAME_LENGTH ? name : Names.toDnsLabel(construct, { maxLen: MAX_NAME_LENGTH });
}
