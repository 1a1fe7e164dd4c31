import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare } from './compare';
import { Described, render } from './objects';
import { print } from './print';
import { isObject, JsonObject } from '../values/json';
import { readYaml } from '../values/read-yaml';

const HELP = `Shows what changes from one vCluster release to another.

Usage: cdk8s-vcluster diff --from <release> --to <release> [options]

  --from <release>                     what runs now, such as 0.30.5
  --to <release>                       what is to run, such as 0.36.1
  --values <file>                      the vcluster.yaml. Default: the releases' own defaults
  --to-values <file>                   the vcluster.yaml of the release that is to run, where it is another
  --name <name>                        what Helm calls the release name. Default: my-vcluster
  --namespace <namespace>              the host namespace. Default: default
  --host-kubernetes-version <version>  the host's Kubernetes, such as 1.31. Default: not known
  --help                               this text

It prints what goes, what comes, and the fields that change, as YAML. A line that starts with ! is a change that
Kubernetes won't make in place, with what to do. The version of the chart that each object has as a label isn't shown.

It ends with 0 whether or not something changes, with 1 where a release refuses the values, and with 2 where it can't
make sense of the command.
`;

const OPTIONS = {
  'from': { type: 'string' },
  'to': { type: 'string' },
  'values': { type: 'string' },
  'to-values': { type: 'string' },
  'name': { type: 'string', default: 'my-vcluster' },
  'namespace': { type: 'string', default: 'default' },
  'host-kubernetes-version': { type: 'string' },
  'help': { type: 'boolean', short: 'h' },
} as const;

/** What a command prints, and how it ends. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** Runs the command with the words after its own name. */
export function run(args: string[]): Outcome {
  try {
    return diff(args);
  } catch (error) {
    return { exitCode: 2, stderr: `${(error as Error).message}\nSee cdk8s-vcluster diff --help\n` };
  }
}

function diff(args: string[]): Outcome {
  const { values: options, positionals: [command, ...others] } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (options.help || args.length === 0) {
    return { exitCode: 0, stdout: HELP };
  }
  if (command !== 'diff' || others.length > 0) {
    throw new Error(`There is no command '${[command, ...others].join(' ')}': write 'diff'.`);
  }
  const { from, to, values, name, namespace, 'to-values': toValues = values } = options;
  if (from === undefined || to === undefined) {
    throw new Error('Write both --from and --to.');
  }
  const common = { name, namespace, hostKubernetesVersion: options['host-kubernetes-version'] };
  const before: Described = { ...common, release: from, values: readValues(values) };
  const after: Described = { ...common, release: to, values: readValues(toValues) };
  const [old, next] = [before, after].map(render);
  if (old.errors.length > 0 || next.errors.length > 0) {
    return { exitCode: 1, stderr: [...refused(from, old.errors, values), ...refused(to, next.errors, toValues)].join('\n') };
  }
  return { exitCode: 0, stdout: `${name} in ${namespace}, from vCluster ${from} to ${to}\n\n${print(compare(old.objects, next.objects))}\n` };
}

function readValues(file: string | undefined): JsonObject {
  const [values = {}, ...others] = file === undefined ? [] : readYaml(readFileSync(file, 'utf8'));
  if (!isObject(values) || others.length > 0) {
    throw new Error(`${file} must hold one map, as a vcluster.yaml does.`);
  }
  return values;
}

function refused(release: string, errors: string[], file = 'no values'): string[] {
  return errors.length > 0 ? [`vCluster ${release} refuses ${file}:`, ...errors.map(error => `  ${error}`), ''] : [];
}
