import { withReadme } from './readme';
import { run, runMain } from './run';

/** Packs for a target of jsii-pacmak as the release workflow does, from the registries alone: `tsx projenrc/package/pacmak.ts python`. */
runMain(([target]) => withReadme(target, () => run('jsii-pacmak', ['-v', '--target', target], { show: true })));
