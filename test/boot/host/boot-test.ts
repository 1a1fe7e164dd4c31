import { skip } from '../../servers/skip';
import { RELEASES } from '../releases';
import { HostCluster } from './host-cluster';
import { Programs } from './programs';

const PROGRAMS: Programs | undefined = process.env.BOOT_PROGRAMS && JSON.parse(process.env.BOOT_PROGRAMS);

/** Whether a release is booted in this run. */
export function isBooted(release: string): boolean {
  return RELEASES.includes(release) && (!PROGRAMS || Boolean(PROGRAMS.vcluster[release]));
}

/**
 * Tests that need a host cluster. Where there can't be one, or none of the releases is booted, they are skipped.
 *
 * @param promise what the tests prove
 * @param releases the releases that the tests boot
 * @param tests defines the tests; they get the host cluster from the function that is passed
 */
export function describeBooted(
  promise: string, releases: readonly string[], tests: (host: () => HostCluster, releases: readonly string[]) => void,
): void {
  const booted = releases.filter(isBooted);
  if (!PROGRAMS) {
    return skip(promise, process.env.BOOT_SKIPPED ?? 'it runs with `npm run test:boot`');
  }
  if (booted.length === 0) {
    return skip(promise, `${releases.join(', ')} isn't booted in this run`);
  }
  describe(promise, () => {
    let host: HostCluster;

    beforeAll(async () => {
      jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      host = await HostCluster.start(PROGRAMS);
    }, 180_000);

    afterAll(async () => {
      jest.restoreAllMocks();
      await host?.stop();
    }, 60_000);

    tests(() => host, booted);
  });
}
