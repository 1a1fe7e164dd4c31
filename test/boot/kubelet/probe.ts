import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect } from 'node:net';
import { ContainerProcess } from './container-process';

/** Runs a probe once, and returns whether it succeeds. */
export function probe(spec: any, container: any, address: string, running: ContainerProcess): Promise<boolean> {
  const seconds = spec.timeoutSeconds ?? 1;
  if (spec.httpGet) {
    return probeHttp(spec.httpGet, portOf(spec.httpGet.port, container), address, seconds);
  }
  if (spec.tcpSocket) {
    return probeTcp(portOf(spec.tcpSocket.port, container), address, seconds);
  }
  if (spec.exec) {
    return running.execute(spec.exec.command, seconds);
  }
  throw new Error(`the kubelet of the tests doesn't know the probe ${JSON.stringify(spec)}`);
}

function probeHttp({ path = '/', scheme = 'HTTP', host, httpHeaders = [] }: any, port: number, address: string, seconds: number): Promise<boolean> {
  const headers = Object.fromEntries(httpHeaders.map(({ name, value }: any) => [name, value]));
  return new Promise(resolve => {
    const asked = (scheme === 'HTTPS' ? requestHttps : requestHttp)({
      host: host ?? address, port, path, headers, timeout: seconds * 1000, rejectUnauthorized: false, agent: false,
    } as any, response => {
      response.resume();
      resolve(response.statusCode! >= 200 && response.statusCode! < 400);
    });
    asked.on('timeout', () => asked.destroy()).on('error', () => resolve(false)).on('close', () => resolve(false)).end();
  });
}

function probeTcp(port: number, host: string, seconds: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: seconds * 1000 }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('timeout', () => socket.destroy()).on('error', () => resolve(false)).on('close', () => resolve(false));
  });
}

function portOf(port: number | string, container: any): number {
  return typeof port === 'number' ? port : container.ports.find(({ name }: any) => name === port).containerPort;
}
