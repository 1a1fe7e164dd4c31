import { endOfLifeSince } from '../../release/life-cycle';
import { MADE_ON } from '../../release/made-on';
import type { WarningRule } from '../rule';

/** Releases that are old or not completely known. */
export const releaseWarnings: readonly WarningRule[] = [
  {
    id: 'release-end-of-life',
    path: '',
    check: (_, { release }) => endOfLifeSince(release.version, MADE_ON) === undefined || [{ at: ['release'], value: release.version }],
    advice: (_, { release }) => `It reached its end of life on ${endOfLifeSince(release.version, MADE_ON)}. Upgrade to a newer release.`,
  },
  {
    id: 'release-with-unknown-templates',
    path: '',
    check: (_, { release }) => release.warning === undefined || [{ at: ['release'], value: release.version }],
    advice: (_, { release }) => release.warning!,
  },
];
