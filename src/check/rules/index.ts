import { addresses } from './addresses';
import { programArguments } from './arguments';
import { backingStores } from './backing-store';
import { customResources } from './custom-resources';
import { denyProxyRequests } from './deny-proxy-requests';
import { deployedTexts } from './deployed-texts';
import { disruptionBudget } from './disruption-budget';
import { distros } from './distro';
import { exportKubeConfig } from './export-kube-config';
import { exposure } from './exposure';
import { fromHostMappings } from './from-host-mappings';
import { gateways } from './gateways';
import { genericSync } from './generic-sync';
import { highAvailability } from './high-availability';
import { integrations } from './integrations';
import { kubeOvn } from './kube-ovn';
import { kubeVirtCsi } from './kubevirt-csi';
import { limitRangeRules } from './limit-range';
import { logging } from './logging';
import { nameAndNamespace } from './name-and-namespace';
import { namespaces } from './namespaces';
import { patches } from './patches';
import { persistence } from './persistence';
import { pods } from './pods';
import { policies } from './policies';
import { privateNodes } from './private-nodes';
import { proxyResources } from './proxy-resources';
import { publicEgress } from './public-egress';
import { removed } from './removed';
import { removedSections } from './removed-sections';
import { resolveDns } from './resolve-dns';
import { schedules } from './schedules';
import { scopedQuota } from './scoped-quota';
import { sleep } from './sleep';
import { sync } from './sync';
import { tristateSwitches } from './tristate-switches';
import type { Rule } from '../rule';

/** All rules for the values of a release, apart from their keys and types and the rules of Kubernetes. */
export const RULES: readonly Rule[] = [
  ...nameAndNamespace,
  ...removedSections,
  ...removed,
  ...distros,
  ...backingStores,
  ...programArguments,
  ...highAvailability,
  ...disruptionBudget,
  ...persistence,
  ...pods,
  ...exposure,
  ...privateNodes,
  ...kubeOvn,
  ...kubeVirtCsi,
  ...logging,
  ...tristateSwitches,
  ...sync,
  ...patches,
  ...namespaces,
  ...fromHostMappings,
  ...customResources,
  ...gateways,
  ...genericSync,
  ...proxyResources,
  ...integrations,
  ...resolveDns,
  ...exportKubeConfig,
  ...policies,
  ...publicEgress,
  ...scopedQuota,
  ...limitRangeRules,
  ...denyProxyRequests,
  ...sleep,
  ...schedules,
  ...addresses,
  ...deployedTexts,
];
