import { connect, createServer, Server } from 'node:net';
import { endpointsOf, slicesOf } from './names';
import { addServiceAddress } from './network';

/** Sends what arrives at the addresses of Services to their endpoints. */
export class ServiceProxy {
  private readonly addresses = new Set<string>();
  private readonly servers = new Map<string, Server>();

  constructor(private readonly services: () => readonly any[], private readonly slices: () => readonly any[]) {}

  /** Listens at the ports of all Services, and no longer at those that are gone. */
  public update(): void {
    const wanted = new Map<string, [any, any]>();
    for (const service of this.services().filter(({ spec }) => spec.clusterIP && spec.clusterIP !== 'None')) {
      (service.spec.ports ?? []).filter((port: any) => port.protocol === 'TCP').forEach((port: any) => wanted.set(`${service.spec.clusterIP}:${port.port}`, [service, port]));
    }
    wanted.forEach(([service, port], key) => this.servers.has(key) || this.listen(key, service, port));
    [...this.servers.keys()].filter(key => !wanted.has(key)).forEach(key => {
      this.servers.get(key)!.close();
      this.servers.delete(key);
    });
  }

  /** Closes all ports. */
  public stop(): void {
    this.servers.forEach(server => server.close());
  }

  private listen(key: string, { metadata, spec }: any, { name, port }: any): void {
    if (!this.addresses.has(spec.clusterIP)) {
      this.addresses.add(spec.clusterIP);
      addServiceAddress(spec.clusterIP);
    }
    const server = createServer(socket => {
      const target = this.targetOf(metadata, name);
      socket.on('error', () => socket.destroy());
      if (!target) {
        return socket.destroy();
      }
      const other = connect(target).on('error', () => socket.destroy()).on('close', () => socket.destroy());
      socket.on('close', () => other.destroy());
      return socket.pipe(other).pipe(socket);
    });
    this.servers.set(key, server.on('error', () => this.servers.delete(key)).listen({ host: spec.clusterIP, port }));
  }

  private targetOf(metadata: any, name: string | undefined): { host: string; port: number } | undefined {
    const targets = slicesOf({ metadata }, this.slices()).flatMap(slice => {
      const port = slice.ports?.find((one: any) => (one.name ?? '') === (name ?? ''))?.port;
      return port ? endpointsOf({ metadata }, [slice]).map(({ addresses }) => ({ host: addresses[0], port })) : [];
    });
    return targets[Math.floor(Math.random() * targets.length)];
  }
}
