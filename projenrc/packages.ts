import { cdk8s } from 'projen';

/** Says what the packages hold, and adds `npm run package`: those of all languages, as they can be tried anywhere. */
export function addPackages(project: cdk8s.ConstructLibraryCdk8s): void {
  // A list of what is wanted: nothing else gets in, whatever lies about. npm adds README and LICENSE.
  project.package.addField('files', ['.jsii', 'lib']);
  // What was compiled from a file that is gone must not be packed.
  project.compileTask.prependExec('rm -rf lib');
  project.compileTask.exec('tsx projenrc/bundle.ts');
  project.addTask('packages', {
    description: 'Builds the packages of all languages, with what the registries lack: npm run package -- js python',
    exec: 'tsx projenrc/package/main.ts',
    receiveArgs: true,
  });
  // Each package has a README in its own language.
  for (const target of ['java', 'python', 'dotnet', 'go']) {
    project.tasks.tryFind(`package:${target}`)!.reset(`tsx projenrc/package/pacmak.ts ${target}`);
  }
  // projen's own task, which the release workflow runs, builds npm's alone in CI.
  project.setScript('package', 'projen packages');
}
