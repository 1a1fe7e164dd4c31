import { controlPlaneImage } from './image';
import { pluginInitContainers } from './plugins';
import { distro } from '../render/distro';
import { imageReference } from '../render/image';
import { presentOnly, Rendering } from '../render/rendering';
import { Json, JsonObject } from '../values/json';

/** The containers that run before the control plane: they bring its plugins and its Kubernetes, then the values' own. */
export function initContainers(r: Rendering): JsonObject[] {
  if (r.values.experimental?.syncSettings?.disableSync) {
    return [];
  }
  return [
    ...pluginInitContainers(r),
    ...kubernetesInitContainers(r),
    ...(r.values.controlPlane?.statefulSet?.initContainers ?? []),
  ];
}

function kubernetesInitContainers(r: Rendering): JsonObject[] {
  switch (distro(r.values)) {
    case 'k3s': return [singleBinary(r, 'k3s', '/bin/k3s')];
    case 'k0s': return [singleBinary(r, 'k0s', '/usr/local/bin/k0s')];
    case 'k8s': return r.release.supports.kubernetesImages === 'one' ? [allBinaries(r)] : eachBinary(r);
  }
}

/** What the containers that copy binaries have in common. */
function copier(r: Rendering, of: 'k8s' | 'k3s' | 'k0s', fields: { name: string; image: string; command: string[]; args: string[]; imagePullPolicy?: string }): JsonObject {
  const { securityContext, resources } = r.values.controlPlane?.distro?.[of] ?? {};
  const { imagePullPolicy, ...always } = fields;
  return {
    ...always,
    ...presentOnly({ imagePullPolicy, securityContext: securityContext as Json, resources: resources as Json }),
    volumeMounts: [{ name: 'binaries', mountPath: '/binaries' }],
  };
}

function singleBinary(r: Rendering, of: 'k3s' | 'k0s', binary: string): JsonObject {
  const options = r.values.controlPlane?.distro?.[of];
  return copier(r, of, {
    name: 'vcluster',
    image: imageReference(r, options?.image),
    command: ['/bin/sh'],
    args: ['-c', `cp ${binary} /binaries/${of}`],
    imagePullPolicy: options?.imagePullPolicy,
  });
}

/** One image has all of Kubernetes' binaries. Private nodes take the one that has the nodes' too. */
function allBinaries(r: Rendering): JsonObject {
  const { k8s } = r.values.controlPlane?.distro ?? {};
  const { privateNodes } = r.values;
  const full = privateNodes?.enabled && (r.release.supports.privateNodesFullImage === 'always' || privateNodes.importNodeBinaries);
  return copier(r, 'k8s', {
    name: 'kubernetes',
    image: imageReference(r, k8s?.image, `${k8s?.version || k8s?.image?.tag || ''}${full ? '-full' : ''}`),
    command: ['cp'],
    args: [r.release.supports.kubernetesCopyFlag, '/kubernetes/.', '/binaries/'],
    imagePullPolicy: k8s?.imagePullPolicy,
  });
}

/**
 * Each of Kubernetes' binaries has its own image, whose tag follows the host's version unless it is set. The images
 * have no shell: the control plane's own binary is copied first, to copy the others.
 */
function eachBinary(r: Rendering): JsonObject[] {
  const { k8s } = r.values.controlPlane?.distro ?? {};
  const binary = (name: string, file: string, component: 'apiServer' | 'controllerManager' | 'scheduler') => copier(r, 'k8s', {
    name,
    image: imageReference(r, k8s?.[component]?.image, binaryTag(r, component)),
    command: ['/binaries/vcluster'],
    args: ['cp', `/usr/local/bin/${file}`, `/binaries/${file}`],
    imagePullPolicy: k8s?.[component]?.imagePullPolicy,
  });
  return [
    copier(r, 'k8s', {
      name: 'vcluster-copy',
      image: controlPlaneImage(r),
      command: ['/bin/sh'],
      args: ['-c', 'cp /vcluster /binaries/vcluster'],
      imagePullPolicy: r.values.controlPlane?.statefulSet?.imagePullPolicy,
    }),
    ...(k8s?.controllerManager?.enabled ? [binary('kube-controller-manager', 'kube-controller-manager', 'controllerManager')] : []),
    ...(r.values.controlPlane?.advanced?.virtualScheduler?.enabled ? [binary('kube-scheduler-manager', 'kube-scheduler', 'scheduler')] : []),
    ...(k8s?.apiServer?.enabled ? [binary('kube-apiserver', 'kube-apiserver', 'apiServer')] : []),
  ];
}

/** A tag that differs from the default wins, then the version asked for, then the host's. */
function binaryTag(r: Rendering, component: 'apiServer' | 'controllerManager' | 'scheduler'): string | undefined {
  const [k8s, standard] = [r.values, r.release.defaults].map(values => values.controlPlane?.distro?.k8s);
  const tag = k8s?.[component]?.image?.tag;
  return tag !== standard?.[component]?.image?.tag ? tag : k8s?.version || r.hostVersion || tag;
}
