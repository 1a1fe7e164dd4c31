const KNOWN = ['0.36.1', '0.35.3', '0.30.5', '0.24.2'];

/** The releases that are booted: all that the cases name, or those in `VCLUSTER_BOOT_RELEASES`, separated by commas. */
export const RELEASES: readonly string[] = process.env.VCLUSTER_BOOT_RELEASES?.split(',') ?? KNOWN;

/** Whether a release that the Go module proxy doesn't have is left out. One that was asked for by name must be there. */
export const MAY_BE_MISSING = process.env.VCLUSTER_BOOT_RELEASES === undefined;
