import { Image, Images } from '../kubelet/image';

/** The programs on this machine. */
export interface Programs {
  /** The folder of etcd and Kubernetes' programs. */
  readonly servers: string;
  readonly kine: string;
  readonly helm: string;

  /** vCluster's program by its version. */
  readonly vcluster: Readonly<Record<string, string>>;

  /** Why there is no program of a version. */
  readonly missing: Readonly<Record<string, string>>;

  /** The folders of vCluster's charts by their versions. */
  readonly charts: Readonly<Record<string, string>>;
}

/** The images whose containers run. Of all others the pods only exist. */
export function imagesOf({ servers, kine, vcluster }: Programs): Images {
  const one = (path: string, program: string): Image => ({ files: { [path]: program }, entrypoint: [path] });
  const images: Record<string, (tag: string) => Image> = {
    'vcluster-pro': tag => ({ files: { '/vcluster': versionOf(vcluster, tag), '/usr/local/bin/kine': kine }, entrypoint: ['/vcluster', 'start'] }),
    // The image of all that a control plane starts beside vCluster.
    'kubernetes': () => ({
      files: {
        '/kubernetes/kube-apiserver': `${servers}/kube-apiserver`,
        '/kubernetes/kube-controller-manager': `${servers}/kube-controller-manager`,
        '/kubernetes/kine': kine,
      },
      entrypoint: ['/bin/sh'],
    }),
    'kube-apiserver': () => one('/usr/local/bin/kube-apiserver', `${servers}/kube-apiserver`),
    'kube-controller-manager': () => one('/usr/local/bin/kube-controller-manager', `${servers}/kube-controller-manager`),
    'etcd': () => one('/usr/local/bin/etcd', `${servers}/etcd`),
    'kubectl': () => one('/usr/local/bin/kubectl', `${servers}/kubectl`),
    // The client in docs/into-the-cluster.md.
    'client': () => ({
      files: { '/usr/local/bin/kubectl': `${servers}/kubectl` },
      entrypoint: ['/bin/sh', '-c', 'until kubectl create namespace from-client; do sleep 1; done; exec sleep 1000000'],
    }),
  };
  return reference => {
    const [, name, tag] = /([^/:]+)(?::([^/@]+))?(?:@.*)?$/.exec(reference)!;
    return images[name]?.(tag);
  };
}

function versionOf(programs: Readonly<Record<string, string>>, tag: string): string {
  if (!programs[tag]) {
    throw new Error(`vCluster ${tag} isn't built, only ${Object.keys(programs).join(', ')}`);
  }
  return programs[tag];
}
