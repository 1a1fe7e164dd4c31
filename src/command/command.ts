import { diff } from './diff';
import { HELP } from './help';
import { importFile } from './import';
import { Outcome } from './outcome';

/** The commands, by name. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Outcome>> = { import: importFile, diff };

/** Runs the program with its arguments. */
export function runCommand([name = '--help', ...args]: string[]): Outcome {
  if (['--help', '-h'].includes(name)) {
    return { exitCode: 0, stdout: HELP };
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    return wrongUsage(`Unknown command '${name}'. Use ${Object.keys(COMMANDS).map(one => `'${one}'`).join(' or ')}.`, '--help');
  }
  try {
    return command(args);
  } catch (error) {
    return wrongUsage((error as Error).message, `${name} --help`);
  }
}

function wrongUsage(message: string, help: string): Outcome {
  return { exitCode: 2, stderr: `${message}\nSee cdk8s-vcluster ${help}\n` };
}
