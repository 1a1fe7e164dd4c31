import { ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDIT_POLICY, countRequests, Refusal, refusals } from './audit';
import { imagesOf, Programs } from './programs';
import { ApiServer } from '../../servers/api-server';
import { run, stop } from '../../servers/process';
import { Kubelet } from '../kubelet/kubelet';
import { createHostNetwork, NODE_ADDRESS } from '../kubelet/network';

/** A host cluster: an API server with RBAC and an audit log, its controllers, and nodes whose pods run on this machine. */
export class HostCluster {
  /** Starts all of it. */
  public static async start(programs: Programs, nodes: readonly string[] = ['node-1', 'node-2', 'node-3']): Promise<HostCluster> {
    createHostNetwork();
    const server = await ApiServer.start(programs.servers, { address: NODE_ADDRESS, args: folder => auditArgs(folder) });
    const folder = mkdtempSync(join(tmpdir(), 'host-cluster-'));
    const kubelet = new Kubelet(server, folder, imagesOf(programs), nodes);
    const cluster = new HostCluster(server, kubelet, programs, folder, startControllers(programs, server));
    await kubelet.start();
    return cluster;
  }

  private constructor(
    public readonly server: ApiServer,
    public readonly kubelet: Kubelet,
    public readonly programs: Programs,
    public readonly folder: string,
    private readonly controllers: ChildProcess,
  ) {}

  /** The requests for which an account lacks permissions. */
  public refusals(account: string): Refusal[] {
    return refusals(join(this.server.folder, 'audit.log'), account);
  }

  /** How many requests of an account the audit log has. */
  public requests(account: string): number {
    return countRequests(join(this.server.folder, 'audit.log'), account);
  }

  /** Runs kubectl or helm as a user who may do everything, and returns how it ended and what it wrote. */
  public run(program: 'kubectl' | 'helm', args: readonly string[], input?: string): Promise<{ readonly status: number; readonly output: string }> {
    const kubeconfig = join(this.folder, 'kubeconfig');
    writeFileSync(kubeconfig, kubeconfigOf(this.server), { mode: 0o600 });
    const file = program === 'helm' ? this.programs.helm : join(this.programs.servers, program);
    return new Promise((resolve, reject) => {
      let output = '';
      const child = spawn(file, args, { cwd: this.folder, env: { ...process.env, KUBECONFIG: kubeconfig, HOME: this.folder } });
      [child.stdout, child.stderr].forEach(stream => stream.setEncoding('utf8').on('data', part => output += part));
      child.on('error', reject).on('close', status => resolve({ status: status ?? -1, output }));
      child.stdin.end(input);
    });
  }

  /** Ends all pods and programs, and removes what they wrote. */
  public async stop(): Promise<void> {
    await this.kubelet.stop();
    await stop(this.controllers);
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function auditArgs(folder: string): string[] {
  const policy = join(folder, 'audit-policy.json');
  writeFileSync(policy, JSON.stringify(AUDIT_POLICY));
  return ['--advertise-address', NODE_ADDRESS, '--audit-policy-file', policy, '--audit-log-path', join(folder, 'audit.log')];
}

function startControllers(programs: Programs, server: ApiServer): ChildProcess {
  const kubeconfig = join(server.folder, 'controllers.json');
  writeFileSync(kubeconfig, kubeconfigOf(server), { mode: 0o600 });
  return run(programs.servers, server.folder, 'kube-controller-manager', [
    '--kubeconfig', kubeconfig, '--leader-elect=false', '--secure-port', '0', '--root-ca-file', server.certificate,
    '--service-account-private-key-file', join(server.folder, 'private.pem'),
    // The nodes send no heartbeats, and no cloud is behind them.
    '--controllers=*,-node-lifecycle-controller,-node-ipam-controller,-cloud-node-lifecycle-controller,-node-route-controller,-service-lb-controller',
  ]);
}

function kubeconfigOf({ url, certificate, token }: ApiServer): string {
  return JSON.stringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [{ name: 'host', cluster: { 'server': url, 'certificate-authority-data': readFileSync(certificate).toString('base64') } }],
    'users': [{ name: 'admin', user: { token } }],
    'contexts': [{ name: 'host', context: { cluster: 'host', user: 'admin' } }],
    'current-context': 'host',
  });
}
