import { join } from 'node:path';
import * as ts from 'typescript';
import { ROOT } from '../../projenrc/root';

const FILE = join(ROOT, 'test/props/editor.ts');
const CURSOR = '/* cursor */';

const TEXT = `
import { App, Chart } from 'cdk8s';
import { VClusterRelease, VirtualCluster } from '../../src';

new VirtualCluster(new Chart(new App(), 'chart'), 'Cluster', {
  release: VClusterRelease.V0_36,
  sync: { toHost: { ${CURSOR} } },
});
`;

/** An editor in which a file that uses the library is open. */
function editor(): ts.LanguageService {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(ROOT, 'test/tsconfig.json'), ts.sys.readFile).config, ts.sys, join(ROOT, 'test'));
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot: file => {
      const text = file === FILE ? TEXT : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: file => file === FILE || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
  });
}

test('an editor completes the options of a section, with their meaning and their default', () => {
  const service = editor();
  const position = TEXT.indexOf(CURSOR);
  expect(service.getCompletionsAtPosition(FILE, position, {})?.entries.map(({ name }) => name))
    .toEqual(expect.arrayContaining(['ingresses', 'persistentVolumeClaims', 'customResources']));
  const details = service.getCompletionEntryDetails(FILE, position, 'ingresses', {}, undefined, {}, undefined)!;
  expect(ts.displayPartsToString(details.displayParts)).toContain('ResourceSyncOptions');
  expect(ts.displayPartsToString(details.documentation)).toContain('Ingresses');
  expect(details.tags?.map(({ name, text }) => [name, ts.displayPartsToString(text)])).toContainEqual(['default', '- `{"enabled": false}`']);
}, 60_000);
