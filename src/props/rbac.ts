import * as kplus from 'cdk8s-plus-28';
import { AutoSwitch } from './auto-switch';
import { fragments } from './kubernetes-fragment';
import { RbacValues } from './sections';
import { autoSwitch, given, group } from './typed';

/** What both kinds of roles can be told. */
export interface RoleRules {
  /**
   * Rules beside the ones that vCluster needs for what it is told to do.
   *
   * @default []
   */
  readonly extraRules?: kplus.k8s.PolicyRule[];

  /**
   * Rules in place of the ones that vCluster needs. What they lack, the virtual cluster can't do.
   *
   * @default []
   */
  readonly overwriteRules?: kplus.k8s.PolicyRule[];
}

/** The Role: what the control plane may do in its namespace. */
export interface RoleOptions extends RoleRules {
  /**
   * Whether there is one.
   *
   * @default true
   */
  readonly enabled?: boolean;
}

/** The ClusterRole: what the control plane may do in the whole host cluster. */
export interface ClusterRoleOptions extends RoleRules {
  /**
   * Whether there is one. `AUTO`: where an option needs rights beyond the namespace, or rules are given here.
   *
   * @default AutoSwitch.AUTO
   */
  readonly enabled?: AutoSwitch;
}

/**
 * What the control plane may do in the host cluster.
 *
 * Documented as `rbac`.
 */
export interface RbacOptions {
  /**
   * The Role: rights in the virtual cluster's namespace.
   *
   * @default - the rules that vCluster needs
   */
  readonly role?: RoleOptions;

  /**
   * The ClusterRole: rights in the whole host cluster.
   *
   * @default - where an option needs it, with the rules that vCluster needs
   */
  readonly clusterRole?: ClusterRoleOptions;

  /**
   * Whether the control plane may take snapshots of volumes. Releases 0.30 to 0.35.
   *
   * @default AutoSwitch.AUTO
   */
  readonly enableVolumeSnapshotRules?: AutoSwitch;
}

/** The options as a `vcluster.yaml` says them. */
export function rbacValues(options?: RbacOptions): RbacValues | undefined {
  return group(options, (o): RbacValues => ({
    role: group(o.role, (role): NonNullable<RbacValues['role']> => ({ enabled: role.enabled, ...rules(role) })),
    clusterRole: group(o.clusterRole, (role): NonNullable<RbacValues['clusterRole']> => ({ enabled: autoSwitch(role.enabled), ...rules(role) })),
    enableVolumeSnapshotRules: given({ enabled: autoSwitch(o.enableVolumeSnapshotRules) }),
  }));
}

function rules(o: RoleRules) {
  return {
    extraRules: fragments(o.extraRules, 'PolicyRule'),
    overwriteRules: fragments(o.overwriteRules, 'PolicyRule'),
  };
}
