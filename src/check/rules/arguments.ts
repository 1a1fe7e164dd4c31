import { list, text } from '../read';
import type { Finding, Rule } from '../rule';

/** A program that vCluster starts with arguments of the user's. */
interface Program {
  /** The option that holds its settings, extraArgs among them. */
  readonly path: string;
  /** Whether it takes long flags with one dash, as with two. */
  readonly singleDash?: boolean;
}

const PROGRAM_OPTIONS: readonly Program[] = [
  ...['apiServer', 'controllerManager', 'scheduler'].map(component => ({ path: `controlPlane.distro.k8s.${component}` })),
  ...['k3s', 'k0s'].map(distro => ({ path: `controlPlane.distro.${distro}`, singleDash: true })),
  ...['etcd.embedded', 'etcd.deploy.statefulSet', 'database.embedded', 'database.external']
    .map(store => ({ path: `controlPlane.backingStore.${store}`, singleDash: true })),
  ...['server', 'agent'].map(part => ({ path: `controlPlane.advanced.konnectivity.${part}` })),
  { path: 'deploy.kubeProxy' },
];

/** Additional arguments of the programs that make up a control plane. */
export const programArguments: readonly Rule[] = PROGRAM_OPTIONS.map(({ path, singleDash = false }): Rule => ({
  path,
  // A command of the user's may take any arguments.
  check: ({ command, extraArgs }) => list(command).length > 0 || list(extraArgs).flatMap((argument, index, all): Finding[] => {
    const fix = whatToDo(text(argument), text(all[index - 1]), singleDash);
    return fix === undefined ? [] : [{ at: ['extraArgs', index], fix }];
  }),
  allowed: 'a flag, such as --name=value',
}));

/** How an argument is mended that the program would stop at. Undefined if it is fine. */
function whatToDo(argument: string, previous: string, singleDash: boolean): string | undefined {
  if (argument.trim() === '') {
    return undefined;
  }
  if (!argument.startsWith('-')) {
    return takesValue(previous) ? undefined : 'Start it with --: the program stops at an argument that is not a flag.';
  }
  const [flag] = argument.split('=');
  if (/\s/.test(flag)) {
    return 'Write --name=value: the program reads the whole text as the name of a flag.';
  }
  return !singleDash && /^-[a-z][a-z-]/i.test(flag) ? 'Start it with --: a single dash is for one-letter flags only.' : undefined;
}

/** Whether the next argument may be the value of this one. */
function takesValue(argument: string): boolean {
  return argument.startsWith('-') && !/[=\s]/.test(argument);
}
