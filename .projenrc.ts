import { cdk8s, javascript, ReleasableCommits } from 'projen';
import { addBoot } from './projenrc/boot';
import { addDocs } from './projenrc/docs';
import { addExamples } from './projenrc/examples';
import { addPackages } from './projenrc/packages';
import { addWatch } from './projenrc/watch';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-vcluster',
  description: 'vCluster control planes as cdk8s constructs: typed, checked at synth, the same objects as the Helm chart',
  author: 'The cdk8s-vcluster authors',
  authorAddress: 'cdk8s-vcluster@users.noreply.github.com',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-vcluster/cdk8s-vcluster.git',
  license: 'Apache-2.0',
  keywords: ['cdk8s', 'cdk8s-plus', 'kubernetes', 'vcluster', 'virtual-cluster', 'constructs'],
  stability: 'stable',
  defaultReleaseBranch: 'main',
  // Conventional commits choose the version. Until this is 1, what breaks callers raises the minor version.
  majorVersion: 0,
  releasableCommits: ReleasableCommits.featuresAndFixes(),
  // Its npm is the first that can publish without a token.
  workflowNodeVersion: '24.x',
  npmTrustedPublishing: true,
  npmProvenance: true,

  projenrcTs: true,
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.16.0',
  jsiiVersion: '~5.9.0',
  typescriptVersion: '~5.9.0',
  cdk8sVersion: '2.70.0',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  bin: { 'cdk8s-vcluster': 'lib/src/command/bin.js' },
  devDeps: [
    '@stryker-mutator/core@^9.6.1',
    '@stryker-mutator/jest-runner@^9.6.1',
    'cdk8s-cli',
    'esbuild',
    'fast-check@^4.10.0',
    'json-schema-to-typescript',
    // The newest that Node 20 can load.
    'kubernetes-models@^4.5.1',
    'tsx',
    // Goes into the compiled library, and is no dependency of those who use it.
    'yaml@^2.8.0',
  ],

  // `imports/` stands beside `src/` in one jsii compilation, so what is compiled lands under lib/src and lib/imports.
  entrypoint: 'lib/src/index.js',
  tsconfig: {
    include: ['imports/**/*.ts'],
    // Without source maps the package is half as large.
    compilerOptions: { rootDir: '.', inlineSourceMap: false, inlineSources: false },
  },

  // A snapshot that differs fails, locally as in CI: write new ones with `npx projen test:update`.
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    jestConfig: {
      // V8's own coverage makes each test file slower than the one before, and counts fewer branches.
      coverageProvider: 'babel',
      // Without it, a machine of two cores would leave one idle.
      maxWorkers: '100%',
      coverageThreshold: { lines: 97, branches: 97 },
      coveragePathIgnorePatterns: ['/node_modules/', '<rootDir>/imports/', '<rootDir>/lib/', '<rootDir>/test/'],
    },
  },

  gitignore: ['node_modules', '/.npmignore', '/examples/**/dist/', '/examples/pipelines/rendered/', '/.cache/', '/.stryker-tmp/', '/reports/'],
  npmignoreEnabled: false,
  publishToPypi: { distName: 'cdk8s-vcluster', module: 'cdk8s_vcluster', trustedPublishing: true, attestations: true },
  publishToMaven: {
    javaPackage: 'io.github.cdk8s_vcluster',
    mavenGroupId: 'io.github.cdk8s-vcluster',
    mavenArtifactId: 'cdk8s-vcluster',
  },
  publishToNuget: { dotNetNamespace: 'Cdk8sVcluster', packageId: 'Cdk8sVcluster', trustedPublishing: true },
  publishToGo: { moduleName: 'github.com/cdk8s-vcluster/cdk8s-vcluster-go' },
});

// src/import has a lower threshold for branches. projen takes one threshold for all files only.
project.jest!.config.coverageThreshold['./src/import/'] = { lines: 95, branches: 91 };

// What they need becomes part of the compiled library.
['src/values/read-yaml.ts', 'src/upgrade/format/field-lines.ts'].forEach(file => project.eslint!.allowDevDeps(file));

project.package.addField('types', 'lib/src/index.d.ts');
project.package.addPackageResolutions();
project.package.addField('overrides', { 'unrs-resolver': '1.12.2' });
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

project.addTask('import', {
  description: 'Adds a vCluster release: npm run import -- <folder of its chart>',
  exec: 'tsx projenrc/import-schemas.ts',
  receiveArgs: true,
});

project.addTask('parity', {
  description: 'Compares with a chart of vCluster, rendered by helm: npm run parity -- <checkout or chart> --cases 100 --seed 1',
  exec: 'tsx projenrc/parity/main.ts',
  receiveArgs: true,
});

project.addTask('diff', {
  description: 'Shows what a change does to virtual clusters: npm run diff -- before after',
  exec: 'tsx src/command/bin.ts diff',
  receiveArgs: true,
});

project.addTask('options', {
  description: 'Writes the typed options, their table and docs/values from the shapes of the releases and the meanings of their keys',
  exec: 'tsx projenrc/options/main.ts',
});

project.addTask('bench', {
  description: 'Measures what synthesising virtual clusters costs: npm run bench -- --runs 5 --sizes 1,10,100,1000',
  exec: 'tsx projenrc/bench/main.ts',
  receiveArgs: true,
});

project.addTask('test:mutation', {
  description: 'Changes the rules in every small way and tells which of them no test notices: npm run test:mutation -- --mutate src/check/rules/sync.ts',
  exec: 'node test/mutation/run.mjs',
  receiveArgs: true,
});

project.addTask('test:cluster', {
  description: 'Applies what the examples render to an API server, which is built from its Go modules',
  exec: 'jest --ci --coverage=false --testMatch "**/test/cluster/*.cluster.ts"',
  receiveArgs: true,
});

project.addTask('test:install', {
  description: 'Publishes the packages in dist to registries on this machine, and does what their READMEs say',
  exec: 'jest --ci --coverage=false --runInBand --testMatch "**/test/install/*.install.ts"',
  receiveArgs: true,
});

addExamples(project);
addDocs(project);
addPackages(project);
addWatch(project);
addBoot(project);

// jest runs the tests without checking their types, and the examples of the docs need the assembly that jsii writes.
project.testTask.prependExec('tsc --noEmit -p test/tsconfig.json --isolatedModules false');
project.setScript('test', 'projen compile && projen test');

project.synth();
