import { execFileSync } from 'node:child_process';
import { nextRelease, releaseBefore } from './next-release';

/** Prints the release of a repository that is to be added next, and the one before, as a workflow's step does its outputs. */
const tags = execFileSync('git', ['ls-remote', '--tags', '--refs', process.argv[2]], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  .split('\n').map(line => line.replace(/^.*refs\/tags\//, ''));
const nextVersion = nextRelease(tags);
if (nextVersion) {
  console.log(`version=${nextVersion}\nbefore=${releaseBefore(nextVersion)}`);
}
