import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A text, and the file that it was read from. */
export interface TextFile {
  readonly text: string;
  /** The path below the folder that was read. Undefined if a single file was read. */
  readonly file?: string;
}

const STANDARD_INPUT = 0;

/**
 * Reads files, each at most once.
 *
 * Standard input and `<(…)` of the shell can only be read once, but a command can contain the same file twice.
 */
export class FileReader {
  private readonly texts = new Map<string, string>();

  /** The text of a file. `-` is standard input. */
  public read(path: string): string {
    const key = ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'].includes(path) ? '-' : path;
    let text = this.texts.get(key);
    if (text === undefined) {
      text = key === '-' ? readStandardInput() : readFileSync(path, 'utf8');
      this.texts.set(key, text);
    }
    return text;
  }

  /**
   * The texts of a file, or of all manifests in a folder and its subfolders.
   *
   * @throws if there is no such file or folder
   */
  public readAll(path: string): TextFile[] {
    if (path === '-' || !statSync(path).isDirectory()) {
      return [{ text: this.read(path) }];
    }
    return manifestFiles(path).map(file => ({ text: this.read(file), file: relative(path, file) }));
  }
}

function manifestFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules').flatMap(entry => {
    const path = join(folder, entry.name);
    // Symbolic links are followed.
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && statSync(path).isDirectory());
    return isFolder ? manifestFiles(path) : /\.(ya?ml|json)$/.test(entry.name) ? [path] : [];
  });
}

/** Reads standard input. Node doesn't wait for a terminal or a pipe that isn't ready, so this retries. */
function readStandardInput(): string {
  for (;;) {
    try {
      return readFileSync(STANDARD_INPUT, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        throw error;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
