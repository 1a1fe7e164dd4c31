import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated, pages } from './pages';
import { picture, PICTURE } from './picture';
import { ROOT } from '../root';


/** Updates the generated parts of README.md and docs/: `npm run docs`. */
async function main(): Promise<void> {
  writeFileSync(join(ROOT, PICTURE), await picture());
  for (const page of pages()) {
    writeFileSync(join(ROOT, page), generated(page));
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
