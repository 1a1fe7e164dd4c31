import { apiPages } from '../../projenrc/docs/api-pages';

const entry = (name: string, links: string[] = []) =>
  `### ${name} <a name="${name}" id="cdk8s-vcluster.${name}"></a>\n\n${links.map(to => `<a href="#cdk8s-vcluster.${to}.property.x">x</a>\n`).join('')}\n`;

const REFERENCE = [
  '# API Reference\n\n## Constructs\n\n', entry('VirtualCluster', ['VirtualClusterProps', 'SyncOptions']),
  '## Structs <a name="Structs"></a>\n\n', entry('ImageOptions'), entry('SyncOptions', ['SyncToHostOptions', 'VirtualCluster', 'SwitchOptions']),
  entry('SyncToHostOptions'), entry('SwitchOptions'), entry('VirtualClusterProps'),
  '## Enums\n\n', entry('AutoSwitch'),
].join('');

const pages = apiPages(REFERENCE);

test('each section has a page with its options, shared options have one page, and everything else is in API.md', () => {
  const described = Object.fromEntries(Object.entries(pages).map(([file, text]) => [file, [...text.matchAll(/^### (\S+)/gm)].map(([, name]) => name)]));
  expect(described).toEqual({
    'API.md': ['VirtualCluster', 'VirtualClusterProps', 'AutoSwitch'],
    'docs/api/shared.md': ['ImageOptions', 'SwitchOptions'],
    'docs/api/sync.md': ['SyncOptions', 'SyncToHostOptions'],
  });
});

test('links lead to the page that describes the type', () => {
  const links = (file: string) => [...pages[file].matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links('API.md')).toEqual(['#cdk8s-vcluster.VirtualClusterProps.property.x', 'docs/api/sync.md#cdk8s-vcluster.SyncOptions.property.x']);
  expect(links('docs/api/sync.md')).toEqual([
    '#cdk8s-vcluster.SyncToHostOptions.property.x', '../../API.md#cdk8s-vcluster.VirtualCluster.property.x', 'shared.md#cdk8s-vcluster.SwitchOptions.property.x',
  ]);
});

test('API.md links to the pages of the options', () => {
  expect(pages['API.md']).toContain('- [`sync`](docs/api/sync.md): `SyncOptions`, `SyncToHostOptions`\n');
});
