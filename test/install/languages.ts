import { FRAMES, Frame } from './examples';
import { installedByGo, openGo } from './registries/go';
import { installedByMaven, openMaven } from './registries/maven';
import { installedByNpm, openNpm } from './registries/npm';
import { installedByNuget, openNuget } from './registries/nuget';
import { installedByPip, openPypi } from './registries/pypi';
import { Registry } from './registries/registry';
import { isOnPath } from '../../projenrc/package/run';

/** How a language is rehearsed. */
export interface Language {
  readonly name: string;
  /** The target of jsii-pacmak, which is the package's name in `npm run package`. */
  readonly target: string;
  /** The row of README.md's table of commands. */
  readonly row: string;
  /** The tool without which it is skipped. */
  readonly tool: string;
  readonly open: () => Promise<Registry>;
  /** The version that is installed in the folder of the quick start. */
  readonly installed: (folder: string, env: NodeJS.ProcessEnv) => Promise<string> | string;
  /** What a new shell needs before the commands of the quick start work in its folder. */
  readonly resume?: string;
  /** The name that the examples' blocks have, the program around them, and the command that runs it. */
  readonly examples?: { readonly fence: string; readonly frame: Frame; readonly run: string };
}

const ALL: Language[] = [
  { name: 'TypeScript', target: 'js', row: 'npm', tool: 'npm', open: openNpm, installed: installedByNpm },
  {
    name: 'Python',
    resume: '. .venv/bin/activate',
    target: 'python',
    row: 'pip',
    tool: 'python3',
    open: openPypi,
    installed: installedByPip,
    examples: { fence: 'python', frame: FRAMES.python, run: 'python examples.py' },
  },
  {
    name: 'Java',
    target: 'java',
    row: 'Maven',
    tool: 'mvn',
    open: openMaven,
    installed: installedByMaven,
    examples: { fence: 'java', frame: FRAMES.java, run: 'mvn --quiet compile exec:java -Dexec.mainClass=Examples' },
  },
  {
    name: 'Go',
    target: 'go',
    row: 'Go',
    tool: 'go',
    open: openGo,
    installed: installedByGo,
    examples: { fence: 'go', frame: FRAMES.go, run: 'go run ./examples' },
  },
  {
    name: 'C#',
    target: 'dotnet',
    row: 'NuGet',
    tool: 'dotnet',
    open: openNuget,
    installed: installedByNuget,
    examples: { fence: 'csharp', frame: FRAMES.csharp, run: 'dotnet run' },
  },
];

/** The languages named in INSTALL_LANGUAGES, or all. */
export const LANGUAGES = ALL.filter(({ name }) => (process.env.INSTALL_LANGUAGES ?? name).split(',').includes(name));

/** Whether the tool of a language is there. */
export function isThere({ tool }: Language): boolean {
  return isOnPath(tool);
}
