import * as kplus from 'cdk8s-plus-28';
import { imagePullPolicyOf, resourcesOf, securityContextOf } from './container-view';
import { JsonObject, objectsIn } from '../values/json';

/**
 * A rendered container as a container of cdk8s-plus: its properties are those of the manifest, and additions are merged over the
 * manifest.
 *
 * Its mounts are only the added ones.
 */
export class RenderedContainer extends kplus.Container {
  /** The rendered content. All other content was added. */
  private readonly rendered: { readonly variables: Variables; readonly sources: number; readonly ports: number };

  /**
   * @param container the container in the manifest
   * @param pod the spec of its pod
   * @param port the port that it listens on, if the manifest doesn't list it
   */
  constructor(container: JsonObject, pod: JsonObject, port?: number) {
    const variables = variablesOf(container);
    const sources = sourcesOf(container);
    super({
      name: textOf(container.name),
      image: textOf(container.image),
      portNumber: port,
      command: textsOf(container.command),
      args: textsOf(container.args),
      workingDir: container.workingDir as string | undefined ?? undefined,
      imagePullPolicy: imagePullPolicyOf(container),
      resources: resourcesOf(container),
      securityContext: securityContextOf(container, pod),
      envVariables: { ...variables },
      envFrom: [...sources],
      restartPolicy: container.restartPolicy === kplus.ContainerRestartPolicy.ALWAYS ? kplus.ContainerRestartPolicy.ALWAYS : undefined,
    });
    portsOf(container).forEach(one => this.addPort(one));
    this.rendered = { variables, sources: sources.length, ports: this.ports.length };
  }

  /**
   * The additions, as cdk8s-plus renders them. cdk8s-plus calls this method to render a container.
   *
   * @internal
   */
  public _toKube(): kplus.k8s.Container {
    const { variables, sources, ports } = this.rendered;
    const { name, image } = this;
    const volumeMounts = [...this.mounts];
    const addedPorts = this.ports.slice(ports);
    const envFrom = this.env.sources.slice(sources);
    const addedVariables = Object.entries(this.env.variables).filter(([key, value]) => value !== variables[key]);
    if (volumeMounts.length + addedPorts.length + envFrom.length + addedVariables.length === 0) {
      return { name, image };
    }
    const added = new kplus.Container({
      name, image, resources: {}, volumeMounts, ports: addedPorts, envFrom, envVariables: Object.fromEntries(addedVariables),
    });
    return added._toKube();
  }
}

interface Variables {
  readonly [name: string]: kplus.EnvValue;
}

function variablesOf({ env }: JsonObject): Variables {
  // The constructor is private: cdk8s-plus only creates values with a source from constructs.
  const EnvValue = kplus.EnvValue as unknown as new (value: unknown, from: unknown) => kplus.EnvValue;
  return Object.fromEntries(objectsIn(env).map(({ name, value, valueFrom }) => [name, new EnvValue(value ?? undefined, valueFrom ?? undefined)]));
}

function sourcesOf({ envFrom }: JsonObject): kplus.EnvFrom[] {
  return objectsIn(envFrom).map(({ prefix, configMapRef, secretRef }) =>
    new kplus.EnvFrom(configMapRef as any ?? undefined, prefix as string | undefined ?? undefined, secretRef as any ?? undefined));
}

/** The ports without duplicate numbers, for which cdk8s-plus throws. */
function portsOf({ ports }: JsonObject): kplus.ContainerPort[] {
  const numberOf = (port: JsonObject) => `${port.containerPort}/${port.protocol || 'TCP'}`;
  return objectsIn(ports)
    .filter((port, index, all) => all.findIndex(other => numberOf(other) === numberOf(port)) === index)
    .map(port => ({
      number: port.containerPort as number,
      name: port.name as string | undefined,
      protocol: port.protocol as kplus.Protocol | undefined,
      hostPort: port.hostPort as number | undefined,
      hostIp: port.hostIP as string | undefined,
    }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(list: unknown): string[] | undefined {
  return Array.isArray(list) ? list.map(String) : undefined;
}
