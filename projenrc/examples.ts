import { cdk8s } from 'projen';

/** Adds the tasks that synthesise the examples. */
export function addExamples(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addTask('example', {
    description: 'Synthesises examples/typescript with the library as it stands in src',
    cwd: 'examples/typescript',
    steps: [
      { exec: 'cdk8s synth --check-upgrade=false' },
      { say: 'written to examples/typescript/dist' },
    ],
  });
  // The compiler resolves the library by the examples' own tsconfig, which eslint doesn't read.
  project.eslint?.addLintPattern('examples');
  project.eslint?.addOverride({ files: ['examples/**'], rules: { 'import/no-unresolved': 'off' } });
  project.addPackageIgnore('/examples/');
}
