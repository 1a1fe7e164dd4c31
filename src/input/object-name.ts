import { ApiObject, Chart, Names } from 'cdk8s';
import { Construct } from 'constructs';

/** As long as the name of a virtual cluster may be: the names and labels that derive from it then fit Kubernetes' limits. */
const MAX_NAME_LENGTH = 47;

/** The name of a construct that wasn't given one: made from its path, as the chart makes the names of its objects. */
export function objectName(construct: Construct): string {
  // A chart names its objects by their path, and asks for nothing else: the construct's serves as well.
  const name = Chart.of(construct).generateObjectName({ node: construct.node } as ApiObject);
  return name.length <= MAX_NAME_LENGTH ? name : Names.toDnsLabel(construct, { maxLen: MAX_NAME_LENGTH });
}
