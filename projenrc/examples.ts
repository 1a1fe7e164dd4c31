import { cdk8s } from 'projen';

/** jsii's bridge warns of Node versions on every start. */
const SILENT = { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '1', JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1' };

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
  project.addTask('example:python', {
    description: 'Synthesises examples/python with the wheel in dist',
    cwd: 'examples/python',
    env: SILENT,
    steps: [
      { exec: 'python3 -m venv .venv' },
      { exec: '.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt' },
      // The wheel that was built last, whatever was installed before under the same version.
      { exec: '.venv/bin/pip install --quiet --disable-pip-version-check --force-reinstall --no-deps --no-index --find-links ../../dist/python cdk8s-vcluster' },
      { exec: 'cdk8s synth --check-upgrade=false' },
      { say: 'written to examples/python/dist' },
    ],
  });
  project.gitignore.addPatterns('.venv/', '__pycache__/');
  // The compiler resolves the library by the examples' own tsconfig, which eslint doesn't read.
  project.eslint?.addLintPattern('examples');
  project.eslint?.addOverride({ files: ['examples/**'], rules: { 'import/no-unresolved': 'off' } });
}
