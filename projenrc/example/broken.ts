import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Matches three replicas in all languages, up to the number. */
const THREE_REPLICAS = /\breplicas(: | = ?|=|\()(jsii\.Number\()?(?=3\b)/gi;

const SOURCE_EXTENSIONS = ['.ts', '.py', '.java', '.go', '.cs'];

/** The text of the report for each option that `breakRules` breaks. */
export const REPORTED = 'highAvailability.replicas: -3 must be';

/** Breaks a rule in an example: changes three replicas to minus three. Returns the number of changes. */
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
