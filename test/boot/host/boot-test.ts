import { HostCluster } from './host-cluster';
import { Programs } from './programs';
import { reportSkipped } from './report';
import { skip } from '../../servers/skip';
import { RELEASES } from '../releases';

const PROGRAMS: Programs | undefined = process.env.BOOT_PROGRAMS && JSON.parse(process.env.BOOT_PROGRAMS);

/** Defines tests. They get the host cluster from the function that is passed. */
type Tests = (host: () => HostCluster, releases: readonly string[]) => void;

/**
 * Tests that need a host cluster, for each of the releases that is booted in this run. The others are skipped.
 *
 * @param promise what the tests prove
 */
export function describeBooted(promise: string, releases: readonly string[], tests: Tests): void {
  const booted = releases.filter(release => !whyNotBooted(release));
  releases.filter(release => !booted.includes(release)).forEach(release => skipCase(promise, release, whyNotBooted(release)!));
  if (booted.length > 0) {
    withHost(promise, booted, tests);
  }
}

/** Tests that need a host cluster and all of the releases. */
export function describeBootedTogether(promise: string, releases: readonly string[], tests: Tests): void {
  const missing = releases.find(whyNotBooted);
  if (missing) {
    skipCase(promise, releases[0], `${missing}: ${whyNotBooted(missing)}`);
  } else {
    withHost(promise, releases, tests);
  }
}

/** Counts a case as skipped, and adds it to the table. */
export function skipCase(promise: string, release: string, why: string): void {
  reportSkipped(release, promise, why);
  skip(`${release}: ${promise}`, why);
}

function whyNotBooted(release: string): string | undefined {
  if (!PROGRAMS) {
    return process.env.BOOT_SKIPPED ?? 'it runs with `npm run test:boot`';
  }
  return RELEASES.includes(release) ? PROGRAMS.missing[release] : 'the release isn\'t booted in this run';
}

function withHost(promise: string, releases: readonly string[], tests: Tests): void {
  // Commands take many seconds on a machine with other work.
  jest.setTimeout(120_000);
  describe(promise, () => {
    let host: HostCluster;

    beforeAll(async () => {
      jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      host = await HostCluster.start(PROGRAMS!);
    }, 180_000);

    afterAll(async () => {
      jest.restoreAllMocks();
      await host?.stop();
    }, 60_000);

    tests(() => host, releases);
  });
}
