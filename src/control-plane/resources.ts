import * as kplus from 'cdk8s-plus-28';
import { StatefulSetValues } from './statefulset-values';
import { cpuQuantity, given, group, quantity } from '../input/typed';

/** What the container asks for and may use, as a `vcluster.yaml` says it. */
export function resourcesValues(options?: kplus.ContainerResources): StatefulSetValues['resources'] {
  return group(options, o => ({
    limits: given({
      'cpu': cpuQuantity(o.cpu?.limit),
      'memory': quantity(o.memory?.limit),
      'ephemeral-storage': quantity(o.ephemeralStorage?.limit),
    }),
    requests: given({
      'cpu': cpuQuantity(o.cpu?.request),
      'memory': quantity(o.memory?.request),
      'ephemeral-storage': quantity(o.ephemeralStorage?.request),
    }),
  }));
}
