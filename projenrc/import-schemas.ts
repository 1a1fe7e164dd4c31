import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import { basename, join } from 'path';
import { Schema, shapeOfSchema } from './import/shape-of-schema';
import { typesOfShapes } from './import/types-of-shapes';

const SCHEMA = 'values.schema.json';
const TYPES = join(__dirname, '../imports/vcluster-yaml.ts');

/** The schemas at a path: a schema file, a chart's folder, or a folder of those. */
function schemaFiles(path: string): string[] {
  if (!existsSync(path)) {
    throw new Error(`${path} doesn't exist`);
  }
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  const here = ['', 'chart', 'vcluster'].map(folder => join(path, folder, SCHEMA)).find(file => existsSync(file));
  return here ? [here] : readdirSync(path).sort().map(name => join(path, name)).filter(inner => statSync(inner).isDirectory()).flatMap(schemaFiles);
}

async function main(paths: string[]): Promise<void> {
  const files = paths.flatMap(schemaFiles);
  if (!files.length) {
    throw new Error(`No ${SCHEMA} found. Usage: npm run import -- <folder of a chart, or of several>`);
  }
  const shapes = files.map(file => shapeOfSchema(JSON.parse(readFileSync(file, 'utf8')) as Schema));
  writeFileSync(TYPES, await typesOfShapes(shapes));
  console.log(`${basename(TYPES)}: the types of ${files.length} schemas`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
