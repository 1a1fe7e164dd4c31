import { join } from 'node:path';

/** What the root of a container is made of. */
export interface Root {
  /** An empty folder for it. */
  readonly folder: string;
  readonly hostname: string;

  /** The files of the image, with the programs on this machine that they are. */
  readonly files: Readonly<Record<string, string>>;

  /** What is mounted, in this order. */
  readonly mounts: readonly { readonly source: string; readonly path: string; readonly readOnly?: boolean }[];
  readonly user: number;
  readonly group: number;
  readonly groups: readonly number[];
  readonly workingDir: string;
  readonly readOnly: boolean;
}

/**
 * A shell script that creates the root of a container, enters it, and becomes the command that is given to it. It runs in
 * namespaces of its own.
 */
export function rootScript(root: Root): string {
  const { folder } = root;
  const mounts = [
    ...Object.entries(root.files).map(([path, source]) => ({ source, path, readOnly: true, isFile: true })),
    ...root.mounts.map(mount => ({ ...mount, isFile: false })),
  ];
  return [
    'set -e',
    'variable_path="$PATH"; PATH=/usr/sbin:/usr/bin:/sbin:/bin',
    `hostname ${quoted(root.hostname)}`,
    `mount -t tmpfs -o mode=755 tmpfs ${quoted(folder)}`,
    `cd ${quoted(folder)}`,
    'mkdir -m 755 -p usr proc dev etc/ssl root run var/lib .old; mkdir -m 1777 tmp',
    'mount --bind -o ro /usr usr',
    // Where the folders of programs aren't links into /usr, they are mounted like it.
    'for one in bin sbin lib lib64; do if [ -L /$one ]; then cp -P /$one $one; elif [ -d /$one ]; then mkdir $one; mount --bind -o ro /$one $one; fi; done',
    'mount -t tmpfs -o mode=755 tmpfs usr/local; mkdir usr/local/bin usr/local/sbin',
    'mount -t proc proc proc',
    'for one in null zero full random urandom; do touch dev/$one; mount --bind /dev/$one dev/$one; done',
    'if [ -d /etc/ssl ]; then mount --bind -o ro /etc/ssl etc/ssl; fi',
    'printf \'root:x:0:0::/root:/bin/sh\\n\' > etc/passwd; printf \'root:x:0:\\n\' > etc/group; printf \'hosts: files\\n\' > etc/nsswitch.conf; : > etc/resolv.conf',
    ...mounts.flatMap(({ source, path, readOnly, isFile }) => {
      const target = quoted(`.${join('/', path)}`);
      return [
        `if [ -d ${quoted(source)} ]; then mkdir -p ${target}; else mkdir -p "$(dirname ${target})"; [ -e ${target} ] || touch ${target}; fi`,
        `mount --bind ${quoted(source)} ${target}`,
        ...readOnly && !isFile ? [`mount -o remount,bind,ro ${target}`] : [],
      ];
    }),
    ...root.readOnly ? ['mount -o remount,ro .'] : [],
    'pivot_root . .old; umount -l /.old',
    `cd ${quoted(root.workingDir)}`,
    'options="--reuid $1 --regid $2 --no-new-privs"; groups="$3"; shift 3',
    'if [ -n "$groups" ]; then options="$options --groups $groups"; else options="$options --clear-groups"; fi',
    'PATH="$variable_path"; exec /usr/bin/setpriv $options -- "$@"',
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, '\'\\\'\'')}'`;
}
