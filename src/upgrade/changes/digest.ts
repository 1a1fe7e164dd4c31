import { createHash } from 'node:crypto';

/** Replaces a secret. Tells two hidden values apart, and nothing else about them. */
export function hiddenText(text: string): string {
  return `(hidden, sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 8)})`;
}
