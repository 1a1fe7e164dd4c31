import { diff } from './diff';
import { HELP } from './help';
import { importFile } from './import';
import { Outcome } from './outcome';

/** The commands, by the words that run them. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Outcome>> = { import: importFile, diff };

/** Runs the program with the words after its own name. */
export function runCommand([name = '--help', ...args]: string[]): Outcome {
  if (['--help', '-h'].includes(name)) {
    return { exitCode: 0, stdout: HELP };
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    return wrongUsage(`There is no command '${name}': write ${Object.keys(COMMANDS).map(one => `'${one}'`).join(' or ')}.`, '--help');
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
