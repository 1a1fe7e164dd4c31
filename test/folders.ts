import { delimiter } from 'node:path';

/** The folders that an environment variable names, separated as on the PATH. None where it isn't set. */
export function foldersOf(variable: string): string[] {
  return (process.env[variable] ?? '').split(delimiter).filter(Boolean);
}
