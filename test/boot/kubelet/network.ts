import { execFileSync, spawnSync } from 'node:child_process';

/** The address of every node, which is where the host's API server listens. */
export const NODE_ADDRESS = '10.64.0.1';

let created = 0;

/** Creates the network of the host cluster: a bridge for the pods, without a way to anywhere else. One test after the other uses it. */
export function createHostNetwork(): void {
  if (spawnSync('ip', ['link', 'show', 'pods']).status === 0) {
    return;
  }
  ip('link set lo up');
  ip('link add pods type bridge');
  ip(`addr add ${NODE_ADDRESS}/16 dev pods`);
  ip('link set pods up');
}

/** Adds an address of a Service to this machine. */
export function addServiceAddress(address: string): void {
  ip(`addr replace ${address}/32 dev lo`);
}

/** The network of a pod. */
export class PodNetwork {
  public readonly name: string;
  public readonly address: string;
  private readonly link: string;

  constructor() {
    const number = ++created;
    this.link = `host${number}`;
    this.name = `pod${number}`;
    this.address = `10.64.${1 + Math.floor(number / 250)}.${1 + number % 250}`;
    ip(`netns add ${this.name}`);
    ip(`link add ${this.link} type veth peer name eth0 netns ${this.name}`);
    ip(`link set ${this.link} master pods up`);
    ip(`-n ${this.name} addr add ${this.address}/16 dev eth0`);
    ip(`-n ${this.name} link set eth0 up`);
    ip(`-n ${this.name} link set lo up`);
    ip(`-n ${this.name} route add default via ${NODE_ADDRESS}`);
  }

  /** Removes the network, with the pod's end of it. */
  public remove(): void {
    ip(`link delete ${this.link}`);
    ip(`netns delete ${this.name}`);
  }
}

function ip(command: string): void {
  execFileSync('ip', command.split(' '), { stdio: 'pipe' });
}
