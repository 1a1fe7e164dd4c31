import { distro } from './distro';
import { controlPlaneImage, imageReference } from './image';
import { pluginInitContainers } from './plugin';
import { presentOnly, RenderInput } from './rendering';
import { Json, JsonObject } from '../values/json';

/** The containers that run before the control plane: they bring its plugins and its Kubernetes, then the values' own. */
export function initContainers(input: RenderInput): JsonObject[] {
  if (input.values.experimental?.syncSettings?.disableSync) {
    return [];
  }
  return [
    ...pluginInitContainers(input),
    ...kubernetesInitContainers(input),
    ...(input.values.controlPlane?.statefulSet?.initContainers ?? []),
  ];
}

function kubernetesInitContainers(input: RenderInput): JsonObject[] {
  switch (distro(input.values)) {
    case 'k3s': return [singleBinary(input, 'k3s', '/bin/k3s')];
    case 'k0s': return [singleBinary(input, 'k0s', '/usr/local/bin/k0s')];
    case 'k8s': return input.release.supports.kubernetesImages === 'one' ? [allBinaries(input)] : eachBinary(input);
  }
}

/** What the containers that copy binaries have in common. */
function copier(input: RenderInput, of: 'k8s' | 'k3s' | 'k0s', fields: { name: string; image: string; command: string[]; args: string[]; imagePullPolicy?: string }): JsonObject {
  const { securityContext, resources } = input.values.controlPlane?.distro?.[of] ?? {};
  const { imagePullPolicy, ...always } = fields;
  return {
    ...always,
    ...presentOnly({ imagePullPolicy, securityContext: securityContext as Json, resources: resources as Json }),
    volumeMounts: [{ name: 'binaries', mountPath: '/binaries' }],
  };
}

function singleBinary(input: RenderInput, of: 'k3s' | 'k0s', binary: string): JsonObject {
  const options = input.values.controlPlane?.distro?.[of];
  return copier(input, of, {
    name: 'vcluster',
    image: imageReference(input, options?.image),
    command: ['/bin/sh'],
    args: ['-c', `cp ${binary} /binaries/${of}`],
    imagePullPolicy: options?.imagePullPolicy,
  });
}

/** One image has all of Kubernetes' binaries. Private nodes take the one that has the nodes' too. */
function allBinaries(input: RenderInput): JsonObject {
  const { k8s } = input.values.controlPlane?.distro ?? {};
  const { privateNodes } = input.values;
  const full = privateNodes?.enabled && (input.release.supports.privateNodesFullImage === 'always' || privateNodes.importNodeBinaries);
  return copier(input, 'k8s', {
    name: 'kubernetes',
    image: imageReference(input, k8s?.image, `${k8s?.version || k8s?.image?.tag || ''}${full ? '-full' : ''}`),
    command: ['cp'],
    args: [input.release.supports.kubernetesCopyFlag, '/kubernetes/.', '/binaries/'],
    imagePullPolicy: k8s?.imagePullPolicy,
  });
}

/**
 * Each of Kubernetes' binaries has its own image, whose tag follows the host's version unless it is set. The images
 * have no shell: the control plane's own binary is copied first, to copy the others.
 */
function eachBinary(input: RenderInput): JsonObject[] {
  const { k8s } = input.values.controlPlane?.distro ?? {};
  const binary = (name: string, file: string, component: 'apiServer' | 'controllerManager' | 'scheduler') => copier(input, 'k8s', {
    name,
    image: imageReference(input, k8s?.[component]?.image, binaryTag(input, component)),
    command: ['/binaries/vcluster'],
    args: ['cp', `/usr/local/bin/${file}`, `/binaries/${file}`],
    imagePullPolicy: k8s?.[component]?.imagePullPolicy,
  });
  return [
    copier(input, 'k8s', {
      name: 'vcluster-copy',
      image: controlPlaneImage(input),
      command: ['/bin/sh'],
      args: ['-c', 'cp /vcluster /binaries/vcluster'],
      imagePullPolicy: input.values.controlPlane?.statefulSet?.imagePullPolicy,
    }),
    ...(k8s?.controllerManager?.enabled ? [binary('kube-controller-manager', 'kube-controller-manager', 'controllerManager')] : []),
    ...(input.values.controlPlane?.advanced?.virtualScheduler?.enabled ? [binary('kube-scheduler-manager', 'kube-scheduler', 'scheduler')] : []),
    ...(k8s?.apiServer?.enabled ? [binary('kube-apiserver', 'kube-apiserver', 'apiServer')] : []),
  ];
}

/** A tag that differs from the default wins, then the version asked for, then the host's. */
function binaryTag(input: RenderInput, component: 'apiServer' | 'controllerManager' | 'scheduler'): string | undefined {
  const [k8s, standard] = [input.values, input.release.defaults].map(values => values.controlPlane?.distro?.k8s);
  const tag = k8s?.[component]?.image?.tag;
  return tag !== standard?.[component]?.image?.tag ? tag : k8s?.version || input.hostVersion || tag;
}
