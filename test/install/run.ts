import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../projenrc/root';

export interface Output {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program while the registries of this process go on answering. */
export function execute(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH: pathElsewhere(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { stdout: '', stderr: '' };
    child.stdout.on('data', data => texts.stdout += data);
    child.stderr.on('data', data => texts.stderr += data);
    child.on('error', reject);
    child.on('close', status => resolve({ status, ...texts }));
  });
}

/** As `execute`, and fails where the program does. Returns what it printed. */
export async function succeed(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { status, stdout, stderr } = await execute(command, args, cwd, env);
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}\nexit code ${status}:\n${`${stdout}${stderr}`.slice(-5000)}`);
  }
  return stdout;
}

/** Runs commands in a shell, as if they were typed one after the other. */
export function shell(commands: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return succeed('bash', ['-eo', 'pipefail', '-c', commands], cwd, env);
}

/** The PATH without the tools of this repository. */
function pathElsewhere(): string {
  return (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.startsWith(join(ROOT, 'node_modules'))).join(delimiter);
}
