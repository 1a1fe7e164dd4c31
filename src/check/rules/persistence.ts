import { claimsVolume } from '../../chart/persistence';
import { listed } from '../../values/listed';
import { ACCESS_MODES } from '../kubernetes/claims';
import { parseQuantity } from '../kubernetes/quantity';
import { holdsAny, list } from '../read';
import type { Rule, RuleContext } from '../rule';

const PERSISTENCE = 'controlPlane.statefulSet.persistence';
const ETCD_PERSISTENCE = 'controlPlane.backingStore.etcd.deploy.statefulSet.persistence';

const CLAIM_SWITCH_VALUES = ['auto', 'true', 'false'];
const RETENTION_POLICIES = ['Retain', 'Delete'];

/** The claims and volumes of the control plane. */
export const persistence: readonly Rule[] = [
  {
    path: `${PERSISTENCE}.volumeClaim.enabled`,
    check: enabled => CLAIM_SWITCH_VALUES.includes(String(enabled)),
    allowed: listed(CLAIM_SWITCH_VALUES),
    fix: 'With any other value, the chart silently renders no claim, and the pods lose their data.',
  },
  {
    path: `${PERSISTENCE}.dataVolume`,
    check: (volumes, { values }) => !holdsAny(volumes) || String(values.controlPlane?.statefulSet?.persistence?.volumeClaim?.enabled) !== 'true',
    allowed: 'left out if volumeClaim.enabled is true: the claim is used, and this volume is ignored',
    fix: 'Set volumeClaim.enabled to auto or false to use the volume, or remove the volume to use the claim.',
  },
  {
    path: `${PERSISTENCE}.dataVolume[].name`,
    check: (name, { values }) => !templateNames(values.controlPlane?.statefulSet?.persistence?.volumeClaimTemplates).includes(name),
    allowed: 'a name that no claim template has: the claim template is used, and this volume is ignored',
    fix: 'Remove the volume or the claim template.',
  },
  ...[PERSISTENCE, ETCD_PERSISTENCE].flatMap((where): Rule[] => [
    {
      path: `${where}.volumeClaim.retentionPolicy`,
      check: policy => policy === '' || RETENTION_POLICIES.includes(policy),
      allowed: listed(RETENTION_POLICIES),
    },
    {
      path: `${where}.volumeClaim.size`,
      check: (size, context) => !makesClaim(where, context) || (parseQuantity(size) ?? 0n) > 0n,
      allowed: 'an amount of storage greater than 0, such as 5Gi',
    },
    {
      path: `${where}.volumeClaim.accessModes`,
      check: (modes, context) => !makesClaim(where, context) || !Array.isArray(modes) || modes.length > 0,
      allowed: 'at least one access mode',
    },
    {
      path: `${where}.volumeClaim.accessModes[]`,
      check: (mode, context) => !makesClaim(where, context) || ACCESS_MODES.includes(mode),
      allowed: listed(ACCESS_MODES),
    },
    {
      path: `${where}.volumeClaim.accessModes`,
      check: (modes, context) => !makesClaim(where, context) || list(modes).length < 2 || !list(modes).includes('ReadWriteOncePod'),
      allowed: 'ReadWriteOncePod alone, or other access modes',
    },
  ]),
];

function templateNames(templates: unknown): unknown[] {
  return list(templates).map(template => template?.metadata?.name);
}

/** Whether the options of a claim are used. Otherwise, they are not checked. */
function makesClaim(where: string, { values }: RuleContext): boolean {
  if (where === PERSISTENCE) {
    return claimsVolume(values) && !holdsAny(values.controlPlane?.statefulSet?.persistence?.volumeClaimTemplates);
  }
  const etcd = values.controlPlane?.backingStore?.etcd?.deploy;
  return etcd?.enabled === true && etcd.statefulSet?.enabled !== false
    && etcd.statefulSet?.persistence?.volumeClaim?.enabled === true && !holdsAny(etcd.statefulSet.persistence.volumeClaimTemplates);
}
