import { distro } from './distro';
import { controlPlaneImage, imageReference } from './image';
import { pluginInitContainers } from './plugin';
import { presentOnly, RenderInput } from './rendering';
import { deepFreeze } from '../values/frozen';
import { Json, JsonObject } from '../values/json';

/** The init containers of the control plane: those that copy plugins and Kubernetes, then those of the values. */
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

const BINARIES = deepFreeze([{ name: 'binaries', mountPath: '/binaries' }]);

/** A container that copies binaries. */
function copier(input: RenderInput, of: 'k8s' | 'k3s' | 'k0s', fields: { name: string; image: string; command: string[]; args: string[]; imagePullPolicy?: string }): JsonObject {
  const { securityContext, resources } = input.values.controlPlane?.distro?.[of] ?? {};
  const { imagePullPolicy, ...always } = fields;
  return {
    ...always,
    ...presentOnly({ imagePullPolicy, securityContext: securityContext as Json, resources: resources as Json }),
    volumeMounts: BINARIES,
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

/** Copies all Kubernetes binaries from one image. Private nodes use the image that also has the binaries of nodes. */
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
 * Copies each Kubernetes binary from a separate image, whose default tag is the Kubernetes version of the host cluster. The
 * images have no shell, so the binary of the control plane is copied first, to copy the others.
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

/** The tag, in this order of precedence: a tag that differs from the default, the requested version, the version of the host cluster. */
function binaryTag(input: RenderInput, component: 'apiServer' | 'controllerManager' | 'scheduler'): string | undefined {
  const [k8s, standard] = [input.values, input.release.defaults].map(values => values.controlPlane?.distro?.k8s);
  const tag = k8s?.[component]?.image?.tag;
  return tag !== standard?.[component]?.image?.tag ? tag : k8s?.version || input.hostVersion || tag;
}
