import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { controlPlane, errorsOf, virtualCluster } from '../synth';

const PAGE = /All options are listed at https:\/\/github\.com\/cdk8s-vcluster\/cdk8s-vcluster\/blob\/main\/(\S+\.md)\./;

/** The page of the repository that the one error of a construct leads to. */
function pageOf(construct: Parameters<typeof errorsOf>[0]): string | undefined {
  const errors = errorsOf(construct).filter(line => line.includes('zzzz'));
  expect(errors).toHaveLength(1);
  return PAGE.exec(errors[0])?.[1];
}

describe('an unknown key of a section with many keys has a link to the page of its options', () => {
  test.each([
    [{ zzzz: 1 }, 'docs/values/README.md'],
    [{ controlPlane: { statefulSet: { zzzz: 1 } } }, 'docs/values/controlPlane-statefulSet.md'],
    [{ sync: { toHost: { zzzz: {} } } }, 'docs/values/sync.md'],
    [{ experimental: { zzzz: {} } }, undefined],
  ])('%j', (values: any, page) => {
    expect(pageOf(virtualCluster({ values }))).toBe(page);
    expect(page === undefined || existsSync(join(__dirname, '../..', page))).toBe(true);
  });
});

test('an unknown prop among many has a link to the index of all options', () => {
  expect(pageOf(controlPlane({ ...{ zzzz: 1 } } as any))).toBe('docs/values/README.md');
});
