import { minorOf } from './version';

/** The dates of a minor release, as vCluster's documentation publishes them. A date is written as `2026-08-18`. */
export interface LifeCycle {
  /** The actual or planned date of its first patch release. */
  readonly released: string;
  /** The end of its active support. Afterwards, it only gets critical security updates. */
  readonly supportEnds: string;
  /** Its end of life. Afterwards, it gets no updates. */
  readonly endOfLife: string;
}

/**
 * The dates of each minor release.
 *
 * Unless vCluster publishes other dates, active support ends 3 months after the release, and the end of life is after 6 months.
 */
export const LIFE_CYCLES: Readonly<Record<string, LifeCycle>> = {
  '0.22': { released: '2024-12-18', supportEnds: '2025-03-18', endOfLife: '2025-06-18' },
  '0.23': { released: '2025-02-26', supportEnds: '2025-05-25', endOfLife: '2025-08-26' },
  '0.24': { released: '2025-03-18', supportEnds: '2025-06-16', endOfLife: '2025-09-14' },
  '0.25': { released: '2025-05-15', supportEnds: '2025-08-15', endOfLife: '2025-11-15' },
  '0.26': { released: '2025-06-26', supportEnds: '2025-09-26', endOfLife: '2025-12-26' },
  '0.27': { released: '2025-08-12', supportEnds: '2025-11-12', endOfLife: '2026-02-12' },
  '0.28': { released: '2025-09-08', supportEnds: '2025-12-08', endOfLife: '2026-03-08' },
  '0.29': { released: '2025-10-01', supportEnds: '2026-01-01', endOfLife: '2026-04-01' },
  '0.30': { released: '2025-10-28', supportEnds: '2026-01-28', endOfLife: '2026-04-28' },
  '0.31': { released: '2026-01-29', supportEnds: '2026-04-29', endOfLife: '2026-07-29' },
  '0.32': { released: '2026-02-18', supportEnds: '2026-05-18', endOfLife: '2026-08-18' },
  '0.33': { released: '2026-03-13', supportEnds: '2026-06-13', endOfLife: '2026-09-13' },
  '0.34': { released: '2026-04-29', supportEnds: '2026-07-29', endOfLife: '2026-10-29' },
  '0.35': { released: '2026-06-16', supportEnds: '2026-09-16', endOfLife: '2026-12-16' },
  '0.36': { released: '2026-07-22', supportEnds: '2026-10-22', endOfLife: '2027-01-22' },
  '0.37': { released: '2026-09-01', supportEnds: '2026-12-01', endOfLife: '2027-03-01' },
};

/** The dates of a version's minor release. Undefined if the library doesn't know them. */
export function lifeCycleOf(version: string): LifeCycle | undefined {
  const minor = minorOf(version);
  return Object.hasOwn(LIFE_CYCLES, minor) ? LIFE_CYCLES[minor] : undefined;
}

/** The end of life of a version, if it is before a day, such as `2026-11-25`. Undefined if it isn't, or if it is unknown. */
export function endOfLifeSince(version: string, day: string): string | undefined {
  const date = lifeCycleOf(version)?.endOfLife;
  return date !== undefined && date < day ? date : undefined;
}
