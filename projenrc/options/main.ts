import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { enumsFile } from './write-enums';
import { structsFile } from './write-structs';
import { tableFile } from './write-table';
import { valuesPages } from '../docs/values-pages';
import { ROOT } from '../root';


/** The files that are generated from the shapes of the releases and the meanings of their keys. */
export function generatedFiles(): Record<string, string> {
  return {
    'imports/config.ts': structsFile(),
    'imports/options.ts': tableFile(),
    'src/props/enums.ts': enumsFile(),
    ...valuesPages(),
  };
}

if (require.main === module) {
  mkdirSync(join(ROOT, 'docs/values'), { recursive: true });
  for (const [path, text] of Object.entries(generatedFiles())) {
    writeFileSync(join(ROOT, path), text);
  }
}
