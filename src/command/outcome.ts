/** What a command prints, and how it ends. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** The lines that say why a release refuses values. None where it doesn't. */
export function refused(release: string, errors: readonly string[], file = 'no values'): string[] {
  return errors.length > 0 ? [`vCluster ${release} refuses ${file}:`, ...errors.map(error => `  ${error}`), ''] : [];
}
