import { ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the API server answered. */
export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** An API server with an etcd of its own, on this machine alone, in a folder that goes when it is stopped. */
export class ApiServer {
  /**
   * Starts both programs, and waits until they answer.
   *
   * @param networks of the addresses of Services
   */
  public static async start(programs: string, networks: readonly string[] = ['10.96.0.0/16']): Promise<ApiServer> {
    const folder = mkdtempSync(join(tmpdir(), 'api-server-'));
    const [etcdPort, peerPort, port] = await freePorts(3);
    const token = randomUUID();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const file = (name: string, text: string) => (writeFileSync(join(folder, name), text, { mode: 0o600 }), join(folder, name));
    const etcd = `http://127.0.0.1:${etcdPort}`;
    const peers = `http://127.0.0.1:${peerPort}`;
    const server = new ApiServer(folder, port, token, [
      run(programs, folder, 'etcd', [
        '--data-dir', join(folder, 'etcd'), '--unsafe-no-fsync', '--listen-client-urls', etcd, '--advertise-client-urls', etcd,
        '--listen-peer-urls', peers, '--initial-advertise-peer-urls', peers, '--initial-cluster', `default=${peers}`,
      ]),
      run(programs, folder, 'kube-apiserver', [
        '--etcd-servers', etcd, '--bind-address', '127.0.0.1', '--secure-port', String(port), '--cert-dir', join(folder, 'certificates'),
        '--service-cluster-ip-range', networks.join(), '--endpoint-reconciler-type', 'none', '--authorization-mode', 'RBAC',
        '--token-auth-file', file('tokens.csv', `${token},admin,admin,system:masters\n`),
        '--service-account-issuer', 'https://kubernetes.default.svc', '--service-account-key-file', file('public.pem', publicKey),
        '--service-account-signing-key-file', file('private.pem', privateKey), '--disable-admission-plugins', 'ServiceAccount', '--allow-privileged',
      ]),
    ]);
    try {
      await server.ready();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  // It makes its own certificate when it starts, which nobody else has signed.
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4, rejectUnauthorized: false });

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly token: string,
    private readonly processes: ChildProcess[],
  ) {}

  /** Asks the API. A patch is what is applied, as JSON, which is YAML as well. */
  public ask(method: string, path: string, object?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const type = method === 'PATCH' ? 'application/apply-patch+yaml' : 'application/json';
      const headers = { 'Authorization': `Bearer ${this.token}`, 'Content-Type': type, 'Accept': 'application/json' };
      const asked = request({ host: '127.0.0.1', port: this.port, method, path, headers, agent: this.agent }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', part => text += part).on('end', () => resolve({ status: response.statusCode!, body: parsed(text) }));
      });
      asked.on('error', reject).end(object === undefined ? undefined : JSON.stringify(object));
    });
  }

  /** Stops both programs, and removes what they wrote. */
  public async stop(): Promise<void> {
    this.agent.destroy();
    await Promise.all(this.processes.map(one => new Promise<void>(resolve => {
      if (one.exitCode !== null || one.signalCode !== null) {
        return resolve();
      }
      one.once('exit', () => resolve());
      one.kill('SIGKILL');
    })));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    const end = Date.now() + 120_000;
    while (Date.now() < end) {
      const ended = this.processes.find(one => one.exitCode !== null || one.signalCode !== null);
      if (ended) {
        throw new Error(`${ended.spawnfile} ended:\n${this.log(ended)}`);
      }
      const answer = await this.ask('GET', '/readyz').catch(() => undefined);
      if (answer?.status === 200 && (await this.ask('GET', '/api/v1/namespaces/default')).status === 200) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(`the API server isn't ready after two minutes:\n${this.log(this.processes[1])}`);
  }

  private log(program: ChildProcess): string {
    return readFileSync(join(this.folder, `${program.spawnargs[0].split('/').pop()}.log`), 'utf8').split('\n').slice(-10).join('\n');
  }
}

function run(programs: string, folder: string, program: string, args: string[]): ChildProcess {
  const log = openSync(join(folder, `${program}.log`), 'a');
  return spawn(join(programs, program), args, { cwd: folder, stdio: ['ignore', log, log] });
}

function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Ports that nobody listens at. They are held together, so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  })));
  const ports = servers.map(server => (server.address() as { port: number }).port);
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  return ports;
}
