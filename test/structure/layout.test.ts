import { readdirSync, readFileSync, statSync } from 'fs';
import { dirname, join, normalize } from 'path';

/** The stages, from the bottom to the top. A file may import from its own stage and from those below it. */
const STAGES = ['values', 'release', 'chart', 'check', 'props', 'plan', 'import', 'constructs', 'upgrade', 'command'];
const SRC = 'src';

const files = (folder: string): string[] => readdirSync(folder).map(name => join(folder, name))
  .flatMap(path => (statSync(path).isDirectory() ? files(path) : [path]));

const stageOf = (path: string) => path.split('/')[1];

describe('the folders of src', () => {
  test('are the stages, which CONTRIBUTING.md lists from the bottom to the top', () => {
    const folders = readdirSync(SRC).filter(name => statSync(join(SRC, name)).isDirectory());
    expect(folders.sort()).toEqual([...STAGES].sort());
    const listed = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `src\/([a-z]+)` \|/gm)].map(([, folder]) => folder);
    expect(listed).toEqual(STAGES);
  });

  test.each(STAGES)('%s imports from no stage above it', stage => {
    const above = STAGES.slice(STAGES.indexOf(stage) + 1);
    const imports = files(join(SRC, stage)).flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(|require\() ?'(\.[^']*)'/g)].map(([, target]) => `${file} → ${normalize(join(dirname(file), target))}`));
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(line => above.includes(stageOf(line.split(' → ')[1])))).toEqual([]);
  });

  test.each(['virtual-cluster', 'control-plane-stateful-set'])('the construct %s only wires: at most 120 lines', construct => {
    expect(readFileSync(join(SRC, 'constructs', `${construct}.ts`), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });
});
