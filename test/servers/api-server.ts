import { ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, hasEnded, lastLines, run, stop } from './process';

/** What the API server answered. */
export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** Options of an API server. */
export interface ApiServerOptions {
  /** The address to listen at. Default: 127.0.0.1 */
  readonly address?: string;

  /** The networks of the addresses of Services. Default: 10.96.0.0/16 */
  readonly networks?: readonly string[];

  /** Further arguments of kube-apiserver. */
  readonly args?: (folder: string) => string[];
}

/** An API server with an etcd of its own, and a folder that is removed when it is stopped. */
export class ApiServer {
  /** Starts both programs, and waits until they answer. */
  public static async start(programs: string, options: ApiServerOptions = {}): Promise<ApiServer> {
    const folder = mkdtempSync(join(tmpdir(), 'api-server-'));
    const address = options.address ?? '127.0.0.1';
    const [etcdPort, peerPort, port] = await freePorts(3);
    const token = randomUUID();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const file = (name: string, text: string) => (writeFileSync(join(folder, name), text, { mode: 0o600 }), join(folder, name));
    const etcd = `http://127.0.0.1:${etcdPort}`;
    const peers = `http://127.0.0.1:${peerPort}`;
    const server = new ApiServer(folder, address, port, token, [
      run(programs, folder, 'etcd', [
        '--data-dir', join(folder, 'etcd'), '--unsafe-no-fsync', '--listen-client-urls', etcd, '--advertise-client-urls', etcd,
        '--listen-peer-urls', peers, '--initial-advertise-peer-urls', peers, '--initial-cluster', `default=${peers}`,
      ]),
      run(programs, folder, 'kube-apiserver', [
        '--etcd-servers', etcd, '--bind-address', address, '--secure-port', String(port), '--cert-dir', join(folder, 'certificates'),
        '--service-cluster-ip-range', (options.networks ?? ['10.96.0.0/16']).join(), '--authorization-mode', 'RBAC',
        '--token-auth-file', file('tokens.csv', `${token},admin,admin,system:masters\n`),
        '--service-account-issuer', 'https://kubernetes.default.svc', '--service-account-key-file', file('public.pem', publicKey),
        '--service-account-signing-key-file', file('private.pem', privateKey), '--allow-privileged',
        ...options.args?.(folder) ?? ['--endpoint-reconciler-type', 'none', '--disable-admission-plugins', 'ServiceAccount'],
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

  // kube-apiserver creates a self-signed certificate when it starts.
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4, rejectUnauthorized: false });

  private constructor(
    /** Certificates, keys and logs of the server. */
    public readonly folder: string,
    private readonly address: string,
    private readonly port: number,
    /** The token of a user who may do everything. */
    public readonly token: string,
    private readonly processes: ChildProcess[],
  ) {}

  /** Where the API is. */
  public get url(): string {
    return `https://${this.address}:${this.port}`;
  }

  /** The file of the certificate with which the API server can be verified. */
  public get certificate(): string {
    return join(this.folder, 'certificates/apiserver.crt');
  }

  /** Sends a request to the API. A patch is applied server-side, unless another type is given. */
  public ask(method: string, path: string, object?: unknown, type?: string): Promise<Answer> {
    const body = object === undefined ? '' : JSON.stringify(object);
    const headers = {
      ...this.headers(),
      'Content-Type': type ?? (method === 'PATCH' ? 'application/apply-patch+yaml' : 'application/json'),
      // Node.js doesn't send one for DELETE by itself.
      'Content-Length': Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      const asked = request({ ...this.target(path), method, headers, agent: this.agent }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', part => text += part).on('end', () => resolve({ status: response.statusCode!, body: parsed(text) }));
      });
      asked.on('error', reject).end(body);
    });
  }

  /** Opens a response that doesn't end by itself, such as that of a watch. */
  public open(path: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      request({ ...this.target(path), method: 'GET', headers: this.headers(), agent: false }, resolve).on('error', reject).end();
    });
  }

  /** Stops both programs, and removes what they wrote. */
  public async stop(): Promise<void> {
    this.agent.destroy();
    await Promise.all(this.processes.map(stop));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private target(path: string) {
    return { host: this.address, port: this.port, path, rejectUnauthorized: false };
  }

  private headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}`, Accept: 'application/json' };
  }

  private async ready(): Promise<void> {
    const end = Date.now() + 120_000;
    while (Date.now() < end) {
      const ended = this.processes.find(hasEnded);
      if (ended) {
        throw new Error(`${ended.spawnfile} ended:\n${lastLines(this.folder, ended)}`);
      }
      const answer = await this.ask('GET', '/readyz').catch(() => undefined);
      if (answer?.status === 200 && (await this.ask('GET', '/api/v1/namespaces/default')).status === 200) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(`the API server isn't ready after two minutes:\n${lastLines(this.folder, this.processes[1])}`);
  }
}

function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
