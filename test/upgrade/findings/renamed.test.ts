import { compared, found, foundOf, rendered } from '../rendered';

const IDS = ['renamed', 'cluster-removed'];

test('reports another name in the same namespace', () => {
  expect(found({ name: 'old' }, { name: 'new' })).toEqual(expect.arrayContaining(['loss renamed new in team-a', 'loss cluster-removed old in team-a']));
});

test('reports the same name in another namespace', () => {
  expect(found({ namespace: 'one' }, { namespace: 'two' })).toContain('loss renamed my-vc in two');
});

test('reports no cluster as renamed that is only added or removed, or does not change', () => {
  expect(foundOf(IDS, rendered(), [...rendered(), ...rendered({ name: 'more', namespace: 'team-b' })])).toEqual([]);
  expect(foundOf(IDS, [...rendered(), ...rendered({ name: 'more', namespace: 'team-b' })], rendered())).toEqual(['loss cluster-removed']);
  expect(foundOf(IDS, { release: '0.35.3' }, {})).toEqual([]);
});

test('reports no cluster as renamed that has nothing in common with the removed one', () => {
  const other = rendered({ name: 'more', namespace: 'team-b', values: { controlPlane: { coredns: { enabled: false } } } });
  expect(foundOf(['renamed'], rendered(), other)).toEqual([]);
});

test('has both names in the report', () => {
  const changes = compared(rendered({ name: 'old' }), rendered({ name: 'new' }));
  expect(changes.map(({ name, from, to }) => [name, from, to])).toEqual(expect.arrayContaining([['new', undefined, '0.36.1'], ['old', '0.36.1', undefined]]));
});
