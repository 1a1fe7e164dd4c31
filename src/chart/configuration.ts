import { createHash } from 'node:crypto';
import { RenderInput } from './rendering';
import { securityContext } from './security-context';
import { JsonObject } from '../values/json';
import type { Values } from '../values/values';
import { toYaml } from '../values/yaml';

/** The configuration of a control plane. */
export interface Configuration {
  /** The text of `config.yaml`, encoded for a Secret. */
  readonly data: string;
  /** A hash of the configuration. If it changes, the pods restart. */
  readonly hash: string;
}

/** The configuration of a control plane: the merged values, written as Helm does. */
export function configuration(input: RenderInput): Configuration {
  const sections = new Map<object, string>();
  return {
    data: base64(toYaml(withKubeVip(input.values) as JsonObject, sections)),
    hash: createHash('sha256').update(base64(toYaml(hashed(input) as JsonObject, sections))).digest('hex'),
  };
}

/** The text of `config.yaml`. */
export function configurationText(input: RenderInput): string {
  return toYaml(withKubeVip(input.values) as JsonObject);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Helm adds the capabilities for kube-vip to the values, but not to the hashed values. */
function withKubeVip(values: Values): Values {
  if (!values.controlPlane?.advanced?.kubeVip?.enabled) {
    return values;
  }
  const { controlPlane } = values;
  const security = { ...controlPlane.statefulSet?.security, containerSecurityContext: securityContext({ values }) };
  return { ...values, controlPlane: { ...controlPlane, statefulSet: { ...controlPlane.statefulSet, security } } };
}

/** The values that are hashed. */
function hashed({ release, values }: RenderInput): Values {
  const { autoNodes, ...privateNodes } = values.privateNodes ?? {};
  switch (release.supports.hashedValues) {
    case 'all': return values;
    case 'withoutAutoNodes': return { ...values, privateNodes };
    case 'privateNodesOnly': return privateNodes as Values;
  }
}
