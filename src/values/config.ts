import { createHash } from 'node:crypto';
import { JsonObject } from './json';
import type { Values } from './values';
import { toYaml } from './yaml';
import { securityContext } from '../control-plane/container';
import type { ReleaseModel } from '../release/release-model';

/** The text of `config.yaml`, from which vCluster reads its configuration: the merged values as Helm writes them. */
export function configYaml(values: Values): string {
  return toYaml(withKubeVip(values) as JsonObject);
}

/** What changes when the configuration does, so that the pods restart. */
export function configHash(release: ReleaseModel, values: Values): string {
  return createHash('sha256').update(base64(toYaml(hashed(release, values) as JsonObject))).digest('hex');
}

/** A text as a Secret holds it. */
export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Helm writes what kube-vip needs of the container into the values themselves, though not into those it hashes. */
function withKubeVip(values: Values): Values {
  if (!values.controlPlane?.advanced?.kubeVip?.enabled) {
    return values;
  }
  const { controlPlane } = values;
  const security = { ...controlPlane.statefulSet?.security, containerSecurityContext: securityContext({ values }) };
  return { ...values, controlPlane: { ...controlPlane, statefulSet: { ...controlPlane.statefulSet, security } } };
}

function hashed(release: ReleaseModel, values: Values): Values {
  const { autoNodes, ...privateNodes } = values.privateNodes ?? {};
  switch (release.supports.hashedValues) {
    case 'all': return values;
    case 'withoutAutoNodes': return { ...values, privateNodes };
    case 'privateNodesOnly': return privateNodes as Values;
  }
}
