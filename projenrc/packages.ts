import { cdk8s } from 'projen';

/** Configures the content of the packages, and adds `npm run package`, which builds the packages of all languages. */
export function addPackages(project: cdk8s.ConstructLibraryCdk8s): void {
  // Only these files are packed. npm adds README and LICENSE.
  project.package.addField('files', ['.jsii', 'lib']);
  // Removes output of source files that no longer exist.
  project.compileTask.prependExec('rm -rf lib');
  project.compileTask.exec('tsx projenrc/bundle.ts');
  project.addTask('packages', {
    description: 'Builds the packages of all languages, with what the registries lack: npm run package -- js python',
    exec: 'tsx projenrc/package/main.ts',
    receiveArgs: true,
  });
  // Each package has a README for its language.
  for (const target of ['java', 'python', 'dotnet', 'go']) {
    project.tasks.tryFind(`package:${target}`)!.reset(`tsx projenrc/package/pacmak.ts ${target}`);
  }
  // The task of projen, which the release workflow runs, only builds the npm package in CI.
  project.setScript('package', 'projen packages');
}
