import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../projenrc/docs/markdown';
import { readPage } from '../../projenrc/docs/pages';
import { packageReadme, PAGES, section } from '../../projenrc/package/readme';
import { ROOT } from '../../projenrc/root';

const REPOSITORY = 'https://github.com/cdk8s-vcluster/cdk8s-vcluster/';

/** How each language's examples are fenced, and what installs its package. */
const LANGUAGES = {
  python: ['python', 'pip install cdk8s-vcluster'],
  java: ['java', '<artifactId>cdk8s-vcluster</artifactId>'],
  go: ['go', 'go get github.com/cdk8s-vcluster/cdk8s-vcluster-go/cdk8svcluster'],
  dotnet: ['csharp', 'dotnet add package Cdk8sVcluster'],
};

describe.each(Object.entries(LANGUAGES))('the README of the package for %s', (target, [fence, install]) => {
  const readme = packageReadme(target, '1.2.3');

  test('has each example of README.md in its own language, and none in TypeScript', () => {
    const languages = blocksOf(readme).map(({ language }) => language);
    expect(languages.filter(language => language === fence)).toHaveLength(blocksOf(readPage('README.md')).filter(block => block.language === 'ts').length);
    expect(languages).not.toContain('ts');
  });

  test('installs its own package in the quick start, and nothing with npm', () => {
    expect(section(readme, 'Quick start')).toContain(install);
    expect(readme).not.toMatch(/npm (init|install)|tsx/);
  });

  test('has no section with the commands of other languages', () => {
    expect(() => section(readme, 'Install')).toThrow('there is no section named Install');
  });

  test('has links and pictures that refer to files of its version in the repository', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
    const own = links.filter(link => link.startsWith(REPOSITORY)).map(link => /^(?:blob|raw)\/v1\.2\.3\/([^#]+)/.exec(link.slice(REPOSITORY.length)));
    expect(links.filter(link => !link.startsWith('https://'))).toEqual([]);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(match => !match || (!existsSync(join(ROOT, match[1])) && match[1] !== 'API.md'))).toEqual([]);
  });

  test('has no words after the language of a block', () => {
    expect(blocksOf(readme).filter(({ info }) => info !== '')).toEqual([]);
  });

  test('keeps the text of README.md after the quick start\'s commands', () => {
    expect(section(readme, 'Quick start')).toContain('`dist/dev.k8s.yaml` contains every object');
  });
});

test('the README of a version that was not released links to the main branch', () => {
  expect(packageReadme('python', '0.0.0')).toContain(`${REPOSITORY}blob/main/docs/README.md`);
});

test('the README of the Java package has the version to install', () => {
  expect(section(packageReadme('java', '1.2.3'), 'Quick start')).toContain('<version>1.2.3</version>');
  expect(readPage(PAGES.java)).toContain('<version>VERSION</version>');
});
