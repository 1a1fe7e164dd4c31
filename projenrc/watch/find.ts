import { execFileSync } from 'node:child_process';
import { nextRelease, releaseBefore } from './next-release';

/** Prints the next release of a repository to add, and the release before it, in the format of a workflow step's outputs. */
const tags = execFileSync('git', ['ls-remote', '--tags', '--refs', process.argv[2]], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  .split('\n').map(line => line.replace(/^.*refs\/tags\//, ''));
const nextVersion = nextRelease(tags);
if (nextVersion) {
  console.log(`version=${nextVersion}\nbefore=${releaseBefore(nextVersion)}`);
}
