import { holdsAny, text } from '../read';
import type { RuleContext, WarningRule } from '../rule';
import { PATCHED_OPTIONS } from '../rules/patches';
import { isOpenSource } from '../rules/pro-image';

/** An option that only the pro image implements, but with which the open-source image starts. */
interface ProOption {
  readonly path: string;
  /** Whether the value of the option enables anything. Default: whether it is true. */
  readonly isUsed?: (value: any) => boolean;
}

/** Options that the open-source image accepts and ignores. */
const IGNORED_OPTIONS: readonly ProOption[] = [
  { path: 'networking.resolveDNS', isUsed: holdsAny },
  ...['certManager', 'externalSecrets', 'istio', 'kubeVirt', 'netris'].map(name => ({ path: `integrations.${name}.enabled` })),
  ...['validatingWebhooks', 'mutatingWebhooks'].map(webhooks => ({ path: `policies.centralAdmission.${webhooks}`, isUsed: holdsAny })),
  { path: 'experimental.denyProxyRequests', isUsed: holdsAny },
  ...['toHost', 'fromHost'].map(direction => ({ path: `sync.${direction}.customResources.*.enabled` })),
  ...['toHost.resourceClaims', 'toHost.resourceClaimTemplates', 'fromHost.deviceClasses'].map(option => ({ path: `sync.${option}.enabled` })),
  { path: 'controlPlane.hostPathMapper.central' },
  ...['experimental.sleepMode', 'sleepMode'].map(option => ({ path: `${option}.enabled` })),
  { path: 'sleep.auto', isUsed: ({ afterInactivity, schedule }) => isNonEmptyText(afterInactivity) || isNonEmptyText(schedule) },
  { path: 'snapshots.auto', isUsed: ({ schedule }) => isNonEmptyText(schedule) },
  { path: 'deletion.auto', isUsed: ({ afterInactivity }) => isNonEmptyText(afterInactivity) },
  ...['autoSleep', 'autoDelete', 'autoSnapshot'].map(option => ({ path: `external.platform.${option}`, isUsed: holdsAny })),
  ...['platform', 'external.platform'].flatMap(option => [
    { path: `${option}.project`, isUsed: isNonEmptyText },
    { path: `${option}.apiKey.secretName`, isUsed: isNonEmptyText },
    { path: `${option}.apiKey.value`, isUsed: isNonEmptyText },
  ]),
];

const USE_PRO = 'Use the pro image, which is the default of controlPlane.statefulSet.image.repository, or remove the option.';

/** Options that require the pro image, but with which the control plane starts without it. */
export const proImageWarnings: readonly WarningRule[] = [
  ...IGNORED_OPTIONS.map(({ path, isUsed = value => value === true }): WarningRule => ({
    id: 'open-source-image-ignores-option',
    path,
    check: (value, context) => !isUsed(value) || !isOpenSource(context),
    advice: `The open-source image ignores this option. ${USE_PRO}`,
  })),
  ...PATCHED_OPTIONS.map((path): WarningRule => ({
    id: 'open-source-image-fails-patches',
    path,
    check: (section, context) => !failsPatches(section, context) || [{ at: ['patches'] }],
    advice: `The open-source image can't apply patches: each sync of these objects fails. ${USE_PRO}`,
  })),
];

function isNonEmptyText(value: unknown): boolean {
  return text(value) !== '';
}

/** Whether objects are synced whose patches fail. With `auto`, other options decide whether they are synced. */
function failsPatches({ enabled, patches }: any, context: RuleContext): boolean {
  return enabled !== false && String(enabled) !== 'false' && holdsAny(patches) && isOpenSource(context);
}
