import { withReadme } from './readme';
import { run, runMain } from './run';

/** Builds a target of jsii-pacmak as in the release workflow, only with dependencies from registries: `tsx projenrc/package/pacmak.ts python`. */
runMain(([target]) => withReadme(target, () => run('jsii-pacmak', ['-v', '--target', target], { show: true })));
