import { parseArgs } from 'node:util';
import { DIFF_HELP, DIFF_OPTIONS } from './diff-options';
import { oneOf } from './one-of';
import { Outcome, refused } from './outcome';
import { acknowledgedFindings } from '../upgrade/acknowledge';
import { compareInputs } from '../upgrade/compare-inputs';
import { FileReader } from '../upgrade/read/read-files';
import { FilePath } from '../upgrade/read/read-manifests';
import { DescribedCluster, renderValues } from '../upgrade/render-values';
import { UpgradeSeverity } from '../upgrade/report-types';
import { UpgradeReport } from '../upgrade/upgrade-report';
import { isObject, JsonObject } from '../values/json';
import { readYaml } from '../values/read-yaml';

/** Runs `cdk8s-vcluster diff` with its arguments. */
export function diff(args: string[]): Outcome {
  const { values: options, positionals: paths } = parseArgs({ args, options: DIFF_OPTIONS, allowPositionals: true });
  if (options.help) {
    return { exitCode: 0, stdout: DIFF_HELP };
  }
  const files = new FileReader();
  const format = oneOf('--format', options.format, ['text', 'markdown', 'json']);
  const failOn = options['fail-on'] && oneOf('--fail-on', options['fail-on'], ['refused', 'loss', 'risk']);
  const sides = paths.length > 0 ? folders(paths, options) : renderedSides(options, files);
  if ('exitCode' in sides) {
    return sides;
  }
  const list = options.acknowledged;
  const acknowledged = list === undefined ? [] : acknowledgedFindings(readYaml(files.read(list)), list);
  const { report, unused } = compareInputs(...sides, { acknowledged, date: options.date }, files);
  if (report.clusters.length === 0) {
    throw new Error(`There is no virtual cluster in ${paths.join(' or ')}. A virtual cluster has a Secret vc-config-NAME, or a StatefulSet or Deployment with the label app: vcluster.`);
  }
  return {
    exitCode: failOn && report.findings(failOn as UpgradeSeverity).length > 0 ? 3 : 0,
    stdout: print(report, format),
    stderr: unused.map(({ id, cluster }) => `${list}: ${id}${cluster ? ` of ${cluster}` : ''} is no longer found. Remove it from the list, so that it doesn't hide a later finding.\n`).join('') || undefined,
  };
}

type Options = ReturnType<typeof parseArgs<{ options: typeof DIFF_OPTIONS }>>['values'];
type InputPair = [before: unknown, after: unknown];

function folders(paths: string[], options: Options): InputPair {
  const others = (['from', 'to', 'values', 'to-values', 'name', 'namespace', 'host-kubernetes-version'] as const).filter(option => options[option] !== undefined);
  if (others.length > 0) {
    throw new Error(`--${others[0]} cannot be combined with files or folders of manifests. Use either two files or folders, or --from and --to.`);
  }
  if (paths.length !== 2) {
    throw new Error(`diff requires two files or folders of manifests, before and after the change. ${paths.length === 1 ? 'One is' : `${paths.length} are`} given.`);
  }
  return [new FilePath(paths[0]), new FilePath(paths[1])];
}

function renderedSides(options: Options, files: FileReader): InputPair | Outcome {
  const { from, to, values, name = 'my-vcluster', namespace = 'default', 'to-values': toValues = values } = options;
  if (from === undefined || to === undefined) {
    throw new Error('diff requires either two files or folders of manifests, or both --from and --to.');
  }
  const common = { name, namespace, hostKubernetesVersion: options['host-kubernetes-version'] };
  const before: DescribedCluster = { ...common, release: from, values: readValues(values, files) };
  const after: DescribedCluster = { ...common, release: to, values: readValues(toValues, files) };
  const [old, next] = [before, after].map(renderValues);
  if (old.errors.length > 0 || next.errors.length > 0) {
    return { exitCode: 1, stderr: [...refused(from, old.errors, values), ...refused(to, next.errors, toValues)].join('\n') };
  }
  return [old.objects, next.objects];
}

function readValues(file: string | undefined, files: FileReader): JsonObject {
  const [values = {}, ...others] = file === undefined ? [] : readYaml(files.read(file));
  if (!isObject(values) || others.length > 0) {
    throw new Error(`${file} must contain a single map, like a vcluster.yaml.`);
  }
  return values;
}

function print(report: UpgradeReport, format: string): string {
  return format === 'json' ? report.toJson() : format === 'markdown' ? report.toMarkdown() : report.toText();
}
