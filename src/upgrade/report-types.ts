/** Severity of a finding, from the most to the least severe. */
export enum UpgradeSeverity {
  /** Kubernetes or vCluster rejects the change. */
  REFUSED = 'refused',
  /** The change loses data or state, or stops using it. */
  LOSS = 'loss',
  /** The change is not supported, or is known to cause problems. */
  RISK = 'risk',
  /** The change works, but has an effect that is not obvious. */
  NOTICE = 'notice',
}

/** Effect of a change that the changed fields alone do not show. */
export interface UpgradeFinding {
  /** ID of the finding, such as `store-change`. docs/upgrading.md describes all findings. */
  readonly id: string;
  /** Severity of the finding. */
  readonly severity: UpgradeSeverity;
  /** Object or option that the finding is about, such as `StatefulSet/team-a/my-vc`. */
  readonly subject: string;
  /** What changes, and what the effect is. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  /**
   * Reason why the finding was acknowledged.
   *
   * @default - the finding was not acknowledged
   */
  readonly acknowledged?: string;
}

/** Change of one field of an object. */
export interface FieldChange {
  /** Path of the field, such as `spec.template.spec.containers[syncer].image`. List items are identified by their names. */
  readonly path: string;
  /**
   * Value before the change. Passwords and other secrets are hidden.
   *
   * @default - the field does not exist before the change
   */
  readonly before?: any;
  /**
   * Value after the change. Passwords and other secrets are hidden.
   *
   * @default - the field does not exist after the change
   */
  readonly after?: any;
}

/** Changes of one object. */
export interface ObjectChange {
  /** Kind, namespace and name of the object, such as `StatefulSet/team-a/my-vc`. */
  readonly object: string;
  /** Changed fields. Paths of fields of the configuration start with `data["config.yaml"]`. */
  readonly changes: FieldChange[];
}

/** Changes of several objects, and the findings about them. */
export interface ObjectChanges {
  /** Findings, from the most to the least severe. */
  readonly findings: UpgradeFinding[];
  /** Added objects, such as `Role/team-a/vc-my-vc`. */
  readonly added: string[];
  /** Removed objects. */
  readonly removed: string[];
  /** Changed objects. */
  readonly changed: ObjectChange[];
}

/** Changes of one virtual cluster. */
export interface VirtualClusterChanges extends ObjectChanges {
  /** Name of the virtual cluster. */
  readonly name: string;
  /** Namespace of the virtual cluster in the host cluster. Empty if the manifests do not contain it. */
  readonly namespace: string;
  /**
   * vCluster release before the change, such as `0.35.3`.
   *
   * @default - the virtual cluster is new, or the manifests do not contain its release
   */
  readonly from?: string;
  /**
   * vCluster release after the change.
   *
   * @default - the virtual cluster is removed, or the manifests do not contain its release
   */
  readonly to?: string;
}

/** Acknowledgement of a finding. */
export interface AcknowledgedFinding {
  /** ID of the finding, such as `store-change`. */
  readonly id: string;
  /** Reason why the change is accepted. */
  readonly reason: string;
  /**
   * Name of the virtual cluster that the acknowledgement applies to.
   *
   * @default - all virtual clusters
   */
  readonly cluster?: string;
  /**
   * Namespace of the virtual cluster that the acknowledgement applies to.
   *
   * @default - all namespaces
   */
  readonly namespace?: string;
}
