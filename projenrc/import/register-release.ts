import { releaseNames } from './release-file';
import { isPreRelease, minorOf } from '../../src/release/version';

/** The source files that list all releases, by path. */
export const REGISTERS = {
  history: 'src/release/history.ts',
  constants: 'src/release/vcluster-release.ts',
  constantsTest: 'test/release/vcluster-release.test.ts',
  lifeCycles: 'src/release/life-cycle.ts',
} as const;

/** The texts of the source files that list all releases. */
export type Registers = Readonly<Record<keyof typeof REGISTERS, string>>;

/** The known versions of a minor release. */
export interface SoFar {
  readonly newest: string;
  readonly preReleases?: readonly string[];
}

/**
 * Adds a release to the source files: a new minor release, or a new patch.
 *
 * A constant keeps its patch version, so only the first final release of a minor release gets a constant.
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

/** Adds a placeholder for the dates, which are published in vCluster's documentation. */
function withLifeCycle(text: string, minor: string): string {
  return replaced(text, /^( {2}'[\d.]+': \{ released: .*\n)(?=\};)/m, `$1  '${minor}': { released: 'TODO', supportEnds: 'TODO', endOfLife: 'TODO' },\n`);
}

/** @throws if there is no match, because the structure of the file has changed */
function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) {
    throw new Error(`no place found for: ${by.trim()}`);
  }
  return text.replace(pattern, by);
}
