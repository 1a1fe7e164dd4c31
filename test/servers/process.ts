import { ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';

/** Starts a program that writes its log beside its other files. */
export function run(programs: string, folder: string, program: string, args: string[]): ChildProcess {
  const log = openSync(join(folder, `${program}.log`), 'a');
  return spawn(join(programs, program), args, { cwd: folder, stdio: ['ignore', log, log] });
}

/** Kills a process, and waits until it has ended. */
export function stop(one: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (hasEnded(one)) {
      return resolve();
    }
    one.once('exit', () => resolve());
    one.kill('SIGKILL');
  });
}

/** Whether a process has ended. */
export function hasEnded(one: ChildProcess): boolean {
  return one.exitCode !== null || one.signalCode !== null;
}

/** The end of a program's log. */
export function lastLines(folder: string, program: ChildProcess): string {
  return readFileSync(join(folder, `${basename(program.spawnargs[0])}.log`), 'utf8').split('\n').slice(-10).join('\n');
}

/** Ports on which no process listens. They are opened together, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  })));
  const ports = servers.map(server => (server.address() as { port: number }).port);
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  return ports;
}
