import { cdk8s } from 'projen';

/** The declarations that the public ones refer to. A test compares them with the references. */
const DECLARED = [
  'imports/{config,vcluster-yaml}',
  'src/index',
  'src/chart/persistence',
  'src/check/warnings/ids',
  'src/constructs/{control-plane-stateful-set,virtual-cluster,virtual-cluster-reference,warnings}',
  'src/constructs/report/{registry,warning-list}',
  'src/props/{added,backing-store,control-plane-props,distro,enums,typed-values,vcluster-yaml,virtual-cluster-props}',
  'src/release/{capabilities,release-change,release-model,shape,vcluster-release}',
  'src/upgrade/{report-types,upgrade,upgrade-report}',
  'src/values/{json,problem,values}',
];

/** Says what the packages hold, and adds `npm run package`: those of all languages, as they can be tried anywhere. */
export function addPackages(project: cdk8s.ConstructLibraryCdk8s): void {
  // A list of what is wanted: nothing else gets in, whatever lies about. npm adds README and LICENSE.
  project.package.addField('files', ['.jsii', 'lib/**/*.js', ...DECLARED.map(file => `lib/${file}.d.ts`)]);
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
