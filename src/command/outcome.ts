/** The output and the exit code of a command. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** Lines that say why a release refuses values. Empty if there are no errors. */
export function refused(release: string, errors: readonly string[], file = 'the default values'): string[] {
  return errors.length > 0 ? [`vCluster ${release} refuses ${file}:`, ...errors.map(error => `  ${error}`), ''] : [];
}
