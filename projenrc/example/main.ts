import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { breakRules, REPORTED } from './broken';
import { rendersWhatItImports } from './imported';
import { EXAMPLES } from './languages';
import type { LANGUAGES } from '../../src/import/import';
import { isOnPath, run, runMain } from '../package/run';
import { ROOT } from '../root';

/** Output of earlier runs, which is not copied. */
const LEFT_BEHIND = ['dist', 'node_modules', '.venv', '__pycache__', 'target', 'bin', 'obj'];

/**
 * Synthesises the example of a language with the package in dist: runs the commands of its README in a copy of its folder outside
 * of the repository. Then it breaks a rule in the copy, to check that the report is shown, and runs the code that
 * `cdk8s-vcluster import` writes. If the language's tool is missing, it only prints this.
 */
function main([name]: string[]): void {
  const example = EXAMPLES[name];
  if (!example) {
    throw new Error(`no such example: ${name}. There are ${Object.keys(EXAMPLES).join(', ')}`);
  }
  if (!isOnPath(example.tool)) {
    console.log(`examples/${name} skipped: there is no ${example.tool} on the path`);
    return;
  }
  const original = join(ROOT, 'examples', name);
  const dist = join(original, 'dist');
  const temp = mkdtempSync(join(realpathSync(tmpdir()), 'example-'));
  const copy = join(temp, name);
  try {
    cpSync(original, copy, { recursive: true, filter: file => !LEFT_BEHIND.includes(basename(file)) });
    example.prepare?.(copy);
    const commands = firstCommands(readFileSync(join(copy, 'README.md'), 'utf8'));
    console.log(commands.trim());
    // Excludes the tools of the repository. npx would ask before it downloads cdk8s-cli.
    const env = { PATH: pathElsewhere(), npm_config_yes: 'true', CDK8S_CHECK_UPGRADE: 'false', ...example.env };
    run('bash', ['-euo', 'pipefail', '-c', commands], { cwd: copy, env, show: true });
    rmSync(dist, { recursive: true, force: true });
    cpSync(join(copy, 'dist'), dist, { recursive: true });
    console.log(`written to examples/${name}/dist`);
    const synth = commands.trim().split('\n').pop()!;
    reportsBrokenRules(copy, synth, env);
    rendersWhatItImports(name as keyof typeof LANGUAGES, copy, synth, env);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** The first block of commands in a README, which uses the published package. */
function firstCommands(readme: string): string {
  const block = /^```sh\n(.*?)^```/ms.exec(readme);
  if (!block) {
    throw new Error('the README of the example has no commands');
  }
  return block[1];
}

/** Fails unless the synthesis of broken rules fails with the report. */
function reportsBrokenRules(copy: string, synth: string, env: NodeJS.ProcessEnv): void {
  const broken = breakRules(copy);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', synth], { cwd: copy, encoding: 'utf8', env: { ...process.env, ...env } });
  const output = `${stdout}${stderr}`;
  if (broken === 0 || status === 0 || output.split(REPORTED).length <= broken) {
    throw new Error(`${broken} broken rules must end synthesis with a report of them. Exit code ${status}:\n${output}`);
  }
  console.log(`a broken rule is reported: exit code ${status}, ${output.trim().split('\n').length} lines`);
}

function pathElsewhere(): string {
  return (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.startsWith(ROOT)).join(delimiter);
}

runMain(main);
