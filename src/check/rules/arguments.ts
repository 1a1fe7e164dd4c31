import { list, text } from '../read';
import type { Finding, Rule } from '../rule';

/** A program that vCluster starts with arguments of the user. */
interface Program {
  /** The path of its options, including extraArgs. */
  readonly path: string;
  /** Whether it also accepts long flags with a single dash. */
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

/** Additional arguments of the programs in a control plane. */
export const programArguments: readonly Rule[] = PROGRAM_OPTIONS.map(({ path, singleDash = false }): Rule => ({
  path,
  // A custom command can have any arguments.
  check: ({ command, extraArgs }) => list(command).length > 0 || list(extraArgs).flatMap((argument, index, all): Finding[] => {
    const fix = whatToDo(text(argument), text(all[index - 1]), singleDash);
    return fix === undefined ? [] : [{ at: ['extraArgs', index], fix }];
  }),
  allowed: 'a flag, such as --name=value',
}));

/** Advice for an argument that the program can't parse. Undefined if it is valid. */
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

/** Whether the next argument can be the value of this one. */
function takesValue(argument: string): boolean {
  return argument.startsWith('-') && !/[=\s]/.test(argument);
}
