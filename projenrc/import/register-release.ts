import { releaseNames } from './release-file';
import { isPreRelease, minorOf } from '../../src/release/version';

/** The source files that name each release, by their paths. */
export const REGISTERS = {
  history: 'src/release/history.ts',
  constants: 'src/release/vcluster-release.ts',
  constantsTest: 'test/release/vcluster-release.test.ts',
  lifeCycles: 'src/release/life-cycle.ts',
} as const;

/** The texts of the source files that name each release. */
export type Registers = Readonly<Record<keyof typeof REGISTERS, string>>;

/** What the library knows of a minor release so far. */
export interface SoFar {
  readonly newest: string;
  readonly preReleases?: readonly string[];
}

/**
 * The source files with a release that is new, or is the newest of its minor.
 *
 * A constant keeps its patch, so that only the first final release of a minor gets one.
 */
export function registered(files: Registers, version: string, known: SoFar | undefined): Registers {
  const hasConstant = isPreRelease(version) || known && !isPreRelease(known.newest);
  return {
    history: inHistory(files.history, version, known),
    constants: hasConstant ? files.constants : withConstant(files.constants, version),
    constantsTest: hasConstant ? files.constantsTest : withTestedConstant(files.constantsTest, version),
    lifeCycles: known ? files.lifeCycles : withLifeCycle(files.lifeCycles, minorOf(version)),
  };
}

function inHistory(text: string, version: string, known: SoFar | undefined): string {
  const minor = minorOf(version);
  const { file, constant } = releaseNames(version);
  const preReleases = [...known?.preReleases ?? [], ...known && isPreRelease(known.newest) ? [known.newest] : []];
  const names = preReleases.map(one => `'${one}'`).join(', ');
  const row = `  '${minor}': { newest: '${version}', ${names && `preReleases: [${names}], `}load: () => require('./history/${file}').${constant} },`;
  return known ? replaced(text, new RegExp(`^  '${minor.replace('.', '\\.')}': .*$`, 'm'), row) : replaced(text, /\n\};\n$/, `\n${row}\n};\n`);
}

function withConstant(text: string, version: string): string {
  const rows = `  /** vCluster ${version}. */\n  public static readonly ${releaseNames(version).constant.toUpperCase()} = VClusterRelease.of('${version}');\n`;
  return replaced(text, /((?: {2}\/\*\* vCluster [\d.]+\. \*\/\n {2}public static readonly V\w+ = .*\n)+)/, `$1${rows}`);
}

function withTestedConstant(text: string, version: string): string {
  return replaced(text, /\n( *)\] as const\)\('%s is %s'/, `\n$1  ['${releaseNames(version).constant.toUpperCase()}', '${version}'],\n$1] as const)('%s is %s'`);
}

/** The dates are published in vCluster's documentation, and aren't known here. */
function withLifeCycle(text: string, minor: string): string {
  return replaced(text, /^( {2}'[\d.]+': \{ released: .*\n)(?=\};)/m, `$1  '${minor}': { released: 'TODO', supportEnds: 'TODO', endOfLife: 'TODO' },\n`);
}

/** @throws if there is nothing to replace: the file isn't as it was when this was written */
function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) {
    throw new Error(`no place found for: ${by.trim()}`);
  }
  return text.replace(pattern, by);
}
