import type { ObjectAdvice } from './registry';
import { list, text } from '../../check/read';
import { at, JsonObject } from '../../values/json';
import { Path } from '../../values/problem';
import type { Values } from '../../values/values';

/** The options with arguments of programs in the control plane's container. */
const ARGUMENTS: readonly Path[] = [
  ...['k8s.apiServer', 'k8s.controllerManager', 'k8s.scheduler', 'k3s', 'k0s'].map(program => `controlPlane.distro.${program}.extraArgs`),
  ...['etcd.embedded', 'database.embedded', 'database.external'].map(store => `controlPlane.backingStore.${store}.extraArgs`),
].map(option => option.split('.'));

/** The options that contain paths of files, by the option that enables them. */
const FILES: readonly { readonly section: Path; readonly files: readonly Path[] }[] = [
  ['controlPlane.backingStore.database.embedded', 'caFile', 'certFile', 'keyFile'],
  ['controlPlane.backingStore.database.external', 'caFile', 'certFile', 'keyFile'],
  ['controlPlane.backingStore.etcd.external', 'tls.caFile', 'tls.certFile', 'tls.keyFile'],
].map(([section, ...files]) => ({ section: section.split('.'), files: files.map(file => file.split('.')) }));

/** A flag whose value is the path of a file that is read. */
const FILE_FLAG = /^--?(?:[a-z0-9-]*(?:file|config|kubeconfig)|kubelet-certificate-authority)$/i;
/** A flag with the files of a certificate and its key, and optional hosts: `--tls-sni-cert-key=a.crt,a.key:example.com`. */
const PAIR_FLAG = /^--tls-sni-cert-key$/;
/** Flags for files that are written, or without files. */
const OTHER_FLAG = /^--?(?:log-file|lock-file|logtostderr|v|vmodule)$/;

/** Folders of the image with files of its Linux distribution. */
const IN_IMAGE = ['/etc/ssl/', '/etc/pki/', '/proc/', '/dev/', '/usr/'];
/** The folder with the token of the service account in pods. */
const TOKENS = '/var/run/secrets/kubernetes.io/';

/**
 * Warns of files that the control plane reads, but that no volume contains.
 *
 * @param pod the finished spec of its pods, including patches
 * @param where returns the path of an option as the user wrote it
 */
export function adviceOnFiles(values: Values, pod: JsonObject, where: (path: Path) => string): ObjectAdvice[] {
  const mounts = list(at(pod, ['containers', 0, 'volumeMounts'])).map(({ mountPath }) => text(mountPath));
  return namedFiles(values)
    .filter(({ file }) => file.startsWith('/') && !isBelow(file, [...mounts, ...IN_IMAGE, TOKENS]))
    .map(({ path, file }) => ({
      id: 'file-not-mounted',
      about: `${where(path)}: ${JSON.stringify(file)}.`,
      advice: 'No volume is mounted at this path in the control plane\'s container, so the file is missing. '
        + 'Mount a ConfigMap or Secret with the file: use persistence.addVolumes and addVolumeMounts, or containers[0].mount().',
    }));
}

/** Whether the values contain the path of a file that the control plane reads. */
export function namesFiles(values: Values): boolean {
  return namedFiles(values).some(({ file }) => file.startsWith('/'));
}

interface NamedFile {
  readonly path: Path;
  readonly file: string;
}

function namedFiles(values: Values): NamedFile[] {
  return [
    ...ARGUMENTS.flatMap(option => filesOfArguments(values, option)),
    ...FILES.filter(({ section }) => at(values, [...section, 'enabled']) === true)
      .flatMap(({ section, files }) => files.map(file => [...section, ...file]))
      .map(path => ({ path, file: text(at(values, path)) })),
  ];
}

/** The files in arguments. An argument is `--name=value`, or `--name` followed by its value. */
function filesOfArguments(values: Values, option: Path): NamedFile[] {
  return list(at(values, option)).map(text).flatMap((argument, index, all): NamedFile[] => {
    const [flag, ...value] = argument.split('=');
    const given = argument.includes('=') ? { path: [...option, index], file: value.join('=') } : { path: [...option, index + 1], file: text(all[index + 1]) };
    if (PAIR_FLAG.test(flag)) {
      return given.file.split(':')[0].split(',').map(file => ({ ...given, file }));
    }
    return FILE_FLAG.test(flag) && !OTHER_FLAG.test(flag) ? [given] : [];
  });
}

function isBelow(file: string, folders: readonly string[]): boolean {
  return folders.some(folder => file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}
