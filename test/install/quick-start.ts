import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A block of a quick start. The name of the file that it is the text of stands above it. */
const BLOCK = /(?:^`([^`\n]+)`:\n\n)?^```(\S+).*\n([\s\S]*?)^```$/gm;

/** Stands for kubectl: it notes what it is asked for, and takes a copy of what it is to apply. */
const KUBECTL = `#!/bin/sh
echo "kubectl $*" >> "$KUBECTL_NOTES/commands"
if [ "$1" = apply ]; then cp "$3" "$KUBECTL_NOTES/applied.yaml"; fi
`;

interface Step {
  readonly file?: string;
  readonly language: string;
  readonly text: string;
}

/** Blocks of a quick start that are to be done: files to write, and commands. */
export function stepsOf(section: string): Step[] {
  return [...section.matchAll(BLOCK)].map(([, file, language, text]) => ({ file, language, text }))
    .filter(({ file, language }) => file || language === 'sh');
}

/** A quick start as one script for a shell. */
export function scriptOf(section: string): string {
  return stepsOf(section).map(({ file, text }) => (file ? `cat > ${file} <<'END OF FILE'\n${text}END OF FILE\n` : text)).join('');
}

/** The commands that come after the files: what renders, and what applies it. */
export function lastCommands(section: string): string {
  return stepsOf(section).pop()!.text;
}

/** A kubectl that only takes notes in a folder: the environment in which it is found first. */
export function noKubectl(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'kubectl'), KUBECTL);
  chmodSync(join(bin, 'kubectl'), 0o755);
  return { KUBECTL_NOTES: folder, PATH: [bin, process.env.PATH].join(delimiter) };
}
