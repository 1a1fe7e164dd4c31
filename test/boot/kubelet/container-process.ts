import { ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { Root, rootScript } from './root';

/** How a container ended. */
export interface Ending {
  readonly exitCode: number;
  readonly signal?: string;
}

/** A container that runs as a process in mount, process and host name namespaces of its own, and in the pod's network. */
export class ContainerProcess {
  private readonly child: ChildProcess;

  /** Resolves when the container has ended. */
  public readonly ended: Promise<Ending>;

  constructor(root: Root, network: string, command: readonly string[], environment: Record<string, string>, private readonly logFile: string) {
    const log = openSync(logFile, 'a');
    const identity = [String(root.user), String(root.group), root.groups.join(',')];
    this.child = spawn('/usr/bin/nsenter', [
      `--net=/run/netns/${network}`, '/usr/bin/unshare', '--mount', '--uts', '--ipc', '--pid', '--fork', '--kill-child', '--propagation', 'private',
      '/bin/sh', '-c', rootScript(root), 'container', ...identity, ...command,
    ], { env: environment, stdio: ['ignore', log, log] });
    this.ended = new Promise(resolve => {
      this.child.once('exit', (code, signal) => resolve({ exitCode: code ?? 137, signal: signal ?? undefined }));
      this.child.once('error', () => resolve({ exitCode: 128 }));
    });
  }

  /** Sends a signal to the first process of the container. */
  public signal(signal: NodeJS.Signals): void {
    const pid = this.pid();
    if (pid) {
      process.kill(pid, signal);
    } else {
      this.child.kill('SIGKILL');
    }
  }

  /** Asks the container to end, and kills it when the time is over. */
  public async stop(seconds: number): Promise<void> {
    this.signal('SIGTERM');
    const timer = setTimeout(() => this.signal('SIGKILL'), seconds * 1000);
    await this.ended;
    clearTimeout(timer);
  }

  /** Runs a command in the container, and returns whether it succeeds. */
  public execute(command: readonly string[], seconds: number): Promise<boolean> {
    const pid = this.pid();
    if (!pid) {
      return Promise.resolve(false);
    }
    return new Promise(resolve => {
      const child = spawn('/usr/bin/nsenter', ['-t', String(pid), '--all', '--', ...command], { stdio: 'ignore', timeout: seconds * 1000 });
      child.once('exit', code => resolve(code === 0)).once('error', () => resolve(false));
    });
  }

  /** All that the container wrote. */
  public log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  /** The first process in the container's own namespace: the only child of `unshare`. */
  private pid(): number | undefined {
    try {
      return Number(readFileSync(`/proc/${this.child.pid}/task/${this.child.pid}/children`, 'utf8').trim().split(' ')[0]) || undefined;
    } catch {
      return undefined;
    }
  }
}
