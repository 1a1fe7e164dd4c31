import * as kplus from 'cdk8s-plus-28';
import { StatefulSetValues } from './statefulset-values';
import { amounts, given, group } from './typed';

/** What the container asks for and may use, as a `vcluster.yaml` says it. */
export function resourcesValues(options?: kplus.ContainerResources): StatefulSetValues['resources'] {
  return group(options, o => ({
    limits: given(amounts({ cpu: o.cpu?.limit, memory: o.memory?.limit, ephemeralStorage: o.ephemeralStorage?.limit })),
    requests: given(amounts({ cpu: o.cpu?.request, memory: o.memory?.request, ephemeralStorage: o.ephemeralStorage?.request })),
  }));
}
