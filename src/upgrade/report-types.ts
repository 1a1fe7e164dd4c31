/** How serious a finding of an upgrade is, the most serious first. */
export enum UpgradeSeverity {
  /** Kubernetes or vCluster doesn't accept the change. */
  REFUSED = 'refused',
  /** Data or state would be lost, or no longer be used. */
  LOSS = 'loss',
  /** The change isn't supported, or is known to cause problems. */
  RISK = 'risk',
  /** The change works, and has an effect that isn't obvious. */
  NOTICE = 'notice',
}

/** What a change does that its fields alone don't show. */
export interface UpgradeFinding {
  /** The kind of finding, such as `store-change`. docs/upgrading.md describes each. */
  readonly id: string;
  /** How serious it is. */
  readonly severity: UpgradeSeverity;
  /** The object or the option that it is about, such as `StatefulSet/team-a/my-vc`. */
  readonly subject: string;
  /** What changes, and what that means. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  /**
   * Why the finding was acknowledged.
   *
   * @default - it wasn't
   */
  readonly acknowledged?: string;
}

/** A field of an object that changes. */
export interface FieldChange {
  /** The path of the field, such as `spec.template.spec.containers[syncer].image`. Items of lists go by their names. */
  readonly path: string;
  /**
   * The value before. Passwords and other secrets are hidden.
   *
   * @default - the field isn't there
   */
  readonly before?: any;
  /**
   * The value after. Passwords and other secrets are hidden.
   *
   * @default - the field isn't there any more
   */
  readonly after?: any;
}

/** An object that changes. */
export interface ObjectChange {
  /** The name of the object, such as `StatefulSet/team-a/my-vc`. */
  readonly object: string;
  /** The fields that change. Those of the configuration have paths below `data["config.yaml"]`. */
  readonly changes: FieldChange[];
}

/** The changes of some objects, and the findings about them. */
export interface ObjectChanges {
  /** The findings, the most serious first. */
  readonly findings: UpgradeFinding[];
  /** The objects that are added, such as `Role/team-a/vc-my-vc`. */
  readonly added: string[];
  /** The objects that are removed. */
  readonly removed: string[];
  /** The objects that change. */
  readonly changed: ObjectChange[];
}

/** The changes of one virtual cluster. */
export interface VirtualClusterChanges extends ObjectChanges {
  /** The name of the virtual cluster. */
  readonly name: string;
  /** Its namespace on the host cluster. Empty where the manifests don't name it. */
  readonly namespace: string;
  /**
   * The vCluster release before, such as `0.35.3`.
   *
   * @default - the virtual cluster is new, or the manifests don't name its release
   */
  readonly from?: string;
  /**
   * The vCluster release after.
   *
   * @default - the virtual cluster is removed, or the manifests don't name its release
   */
  readonly to?: string;
}

/** A finding that is accepted, with the reason. */
export interface AcknowledgedFinding {
  /** The kind of finding, such as `store-change`. */
  readonly id: string;
  /** Why the change is accepted. */
  readonly reason: string;
  /**
   * The name of the virtual cluster that it holds for.
   *
   * @default - all virtual clusters
   */
  readonly cluster?: string;
  /**
   * The namespace of the virtual cluster that it holds for.
   *
   * @default - any namespace
   */
  readonly namespace?: string;
}
