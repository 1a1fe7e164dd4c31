/** Whether the virtual cluster has something, where it can tell by itself. */
export enum AutoSwitch {
  /** Where something else asks for it. */
  AUTO = 'auto',
  /** Always. */
  TRUE = 'true',
  /** Never. */
  FALSE = 'false',
}
