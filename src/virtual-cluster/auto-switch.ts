/** Whether the virtual cluster has something, where it can tell by itself. */
export enum AutoSwitch {
  /** Where something else asks for it. */
  AUTO = 'auto',
  /** Always. */
  TRUE = 'true',
  /** Never. */
  FALSE = 'false',
}

/** A `vcluster.yaml` says yes and no as booleans. */
export function autoSwitchValue(enabled: AutoSwitch | undefined): string | boolean | undefined {
  switch (enabled) {
    case AutoSwitch.TRUE: return true;
    case AutoSwitch.FALSE: return false;
    default: return enabled;
  }
}
