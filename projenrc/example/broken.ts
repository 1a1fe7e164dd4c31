import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** How three replicas are written in each language, up to the number. */
const THREE_REPLICAS = /\breplicas(: | = ?|=|\()(jsii\.Number\()?(?=3\b)/gi;

const SOURCE_EXTENSIONS = ['.ts', '.py', '.java', '.go', '.cs'];

/** What the report must say of each option that `breakRules` breaks. */
export const REPORTED = 'highAvailability.replicas: -3 must be';

/** Breaks a rule in an example: gives each control plane of three replicas minus three. Returns how many there were. */
export function breakRules(folder: string): number {
  let broken = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (SOURCE_EXTENSIONS.includes(extname(file)) && !/node_modules|\.venv/.test(file)) {
      const source = readFileSync(path, 'utf8');
      const wrong = source.replace(THREE_REPLICAS, before => {
        broken++;
        return `${before}-`;
      });
      if (wrong !== source) {
        writeFileSync(path, wrong);
      }
    }
  }
  return broken;
}
