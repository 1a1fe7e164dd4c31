import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Yaml } from 'cdk8s';

const PIPELINES = resolve(__dirname, '..', '..', 'examples', 'pipelines');
const MINUTES = 60_000;

/** The folder that all steps of a job share. */
const RUNNER_TEMP = mkdtempSync(join(tmpdir(), 'runner-'));

/** The packed library to try, as `npm run package -- js` leaves it in `dist/js`. */
const TARBALL = process.env.VCLUSTER_TARBALL;

interface Step {
  readonly name?: string;
  readonly run?: string;
}

interface Result {
  readonly status: number | null;
  readonly output: string;
}

const { jobs: { render } } = Yaml.load(join(PIPELINES, '.github', 'workflows', 'rendered-manifests.yml'))[0];
const steps: Step[] = render.steps;

if (!TARBALL) {
  console.log('The workflow of rendered manifests isn\'t tried: VCLUSTER_TARBALL names no packed library.');
}

(TARBALL ? describe : describe.skip)('the workflow of rendered manifests, in a clone of a repository with the example', () => {
  const temp = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const origin = join(temp, 'origin.git');
  const clone = join(temp, 'clone');
  const main = join(clone, 'main.ts');
  let source: string;

  beforeAll(() => {
    const repository = join(temp, 'repository');
    cpSync(PIPELINES, repository, { recursive: true, filter: file => !/node_modules|rendered$/.test(file) });
    copyFileSync(resolve(TARBALL!), join(repository, 'cdk8s-vcluster.tgz'));
    succeed(`git init --quiet --bare -b main ${origin}`, temp);
    succeed('npm install --save-exact ./cdk8s-vcluster.tgz', repository);
    succeed(`git init --quiet -b main && git add . && git ${AUTHOR} commit --quiet -m app && git push --quiet ${origin} main`, repository);
    succeed(`git clone --quiet ${origin} ${clone}`, temp);
    succeed(script('Install'), clone);
    source = readFileSync(main, 'utf8');
  }, 10 * MINUTES);

  afterEach(() => writeFileSync(main, source));
  afterAll(() => [temp, RUNNER_TEMP].forEach(folder => rmSync(folder, { recursive: true })));

  test('renders a valid file for each resource, and pushes them', () => {
    const output = ['Synthesise', 'Validate', 'Show what changes', 'Commit'].map(name => succeed(script(name), clone)).join('\n');
    expect(output).toContain('+kind: StatefulSet');

    const pushed = succeed('git ls-tree -r --name-only main rendered', origin).trim().split('\n');
    expect(pushed).toEqual(readdirSync(join(clone, 'rendered'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml')).map(file => `rendered/${file}`).sort());
    expect(pushed).toContain('rendered/checkout/StatefulSet.checkout.k8s.yaml');
  }, 5 * MINUTES);

  test('contains no Secrets except for the configurations', () => {
    const files = readdirSync(join(clone, 'rendered'), { recursive: true, encoding: 'utf8' });
    expect(files.filter(file => /Secret\./.test(file)).sort()).toEqual(['checkout', 'search'].map(team => `${team}/Secret.vc-config-${team}.k8s.yaml`));
  });

  test('comments on the effects of a change, and refuses one that loses state', () => {
    succeed('git fetch --quiet && git reset --quiet --hard origin/main', clone);
    writeFileSync(main, source.replace('BackingStore.embeddedEtcd()', 'BackingStore.embeddedDatabase()').replace('replicas: 3', 'replicas: 1'));
    succeed(script('Synthesise').replace(/^/, 'export CI=; '), clone);
    succeed(script('Compare'), clone);
    expect(readFileSync(join(RUNNER_TEMP, 'comment.md'), 'utf8')).toContain('**refused** `store-change`');
    expect(execute(script('Refuse losses'), clone).status).toBe(3);
    writeFileSync(join(clone, 'acknowledged.yaml'), '- { id: store-change, reason: both clusters are empty }');
    expect(execute(script('Refuse losses'), clone)).toMatchObject({ status: 0, output: expect.stringContaining('both clusters are empty') });
    succeed('git checkout --quiet -- .', clone);
  }, 5 * MINUTES);

  test('commits nothing when nothing changed', () => {
    succeed(script('Synthesise'), clone);
    succeed(script('Show what changes'), clone);
    expect(succeed(script('Commit'), clone)).toContain('nothing changed');
  }, MINUTES);

  test('fails with the complete report if rules are violated', () => {
    writeFileSync(main, source.replace('replicas: 3', 'replicas: -3').replace('name: team,', 'name: `Team ${team}`,'));
    const { status, output } = execute(script('Synthesise'), clone);
    expect(status).not.toBe(0);
    expect(output).toContain('checkout/VirtualCluster');
    expect(output).toContain('search/VirtualCluster');
    expect(output).toMatch(/name: "Team checkout" must be/);
    expect(output).toMatch(/statefulSet\.highAvailability\.replicas: -3 must be/);
  }, MINUTES);

  test('fails on warnings', () => {
    writeFileSync(main, source.replace(/\n.*podDisruptionBudget.*\n/, '\n'));
    const { status, output } = execute(script('Synthesise'), clone);
    expect(status).not.toBe(0);
    expect(output).toContain('Add a podDisruptionBudget');
  }, MINUTES);
});

describe('the files of the pipelines', () => {
  test('give every step that the workflow runs a name', () => {
    expect(steps.filter(step => step.run && !step.name)).toEqual([]);
  });

  test.each(['argo-cd/application.yaml', 'flux/rendered.yaml'])('%s reads the folder that cdk8s writes to', file => {
    const { output } = Yaml.load(join(PIPELINES, 'cdk8s.yaml'))[0];
    expect(readFileSync(join(PIPELINES, file), 'utf8')).toMatch(new RegExp(`\\n +path: (\\./)?${output}(/|\\n)`));
    expect(existsSync(join(PIPELINES, output))).toBe(false);
  });
});

const AUTHOR = '-c user.name=test -c user.email=test@example.com';

/** The commands of a step of the workflow. */
function script(name: string): string {
  const step = steps.find(candidate => candidate.name === name);
  if (!step?.run) {
    throw new Error(`the workflow runs no step named ${name}`);
  }
  return step.run;
}

/** Runs commands as GitHub's runners do. */
function execute(commands: string, cwd: string): Result {
  const env = { ...process.env, CI: 'true', RUNNER_TEMP, npm_config_loglevel: 'error' };
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', commands], { cwd, env, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function succeed(commands: string, cwd: string): string {
  const { status, output } = execute(commands, cwd);
  if (status !== 0) {
    throw new Error(`${commands}\nexit code ${status}:\n${output}`);
  }
  return output;
}
