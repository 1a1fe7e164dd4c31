/** The newest release. */
export const NEWEST = '0.36.1';

/** The release from which the newest one is an upgrade. */
export const BEFORE = '0.35.2';

/** Older releases. In all of them the control plane crashes if its Service has no annotations. */
export const OLDER: readonly string[] = ['0.30.0', '0.26.0', '0.24.2'];

/** The releases to boot: those in `VCLUSTER_BOOT_RELEASES`, separated by commas. Default: all that the cases name. */
export const RELEASES: readonly string[] = process.env.VCLUSTER_BOOT_RELEASES?.split(',') ?? [NEWEST, BEFORE, ...OLDER];

/** Whether a release is skipped if its Go module can't be downloaded. A release in `VCLUSTER_BOOT_RELEASES` must be there. */
export const MAY_BE_MISSING = process.env.VCLUSTER_BOOT_RELEASES === undefined;
