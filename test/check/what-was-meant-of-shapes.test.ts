import { HintOptions, whatWasMeant } from '../../src/check/what-was-meant';
import { parseKind, Shape } from '../../src/release/shape';

const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`option${index}`, 'string']));

const SHAPE: Shape = {
  Config: { closed: 'Closed', open: 'Open', twelve: 'Twelve', thirteen: 'Thirteen', outer: 'Outer', named: 'map<Named>', listed: 'Named[]', pods: 'Pods' },
  Closed: {},
  Open: { '*': 'string' },
  Twelve: numbered(12),
  Thirteen: numbered(13),
  Outer: { inner: 'Inner', size: 'string', weight: 'string' },
  Inner: { leaf: 'Leaf', first: 'Sized', second: 'Sized', third: 'Weighed' },
  Leaf: { many: 'Many', color: 'string' },
  Many: { one: 'Tall', two: 'Tall', three: 'Tall', four: 'Tall' },
  Tall: { height: 'string' },
  Sized: { size: 'string' },
  Weighed: { weight: 'string', height: 'string' },
  Named: { spec: 'Spec', note: 'string' },
  Spec: { replicas: 'integer' },
  Pods: { affinity: 'k8s:Affinity' },
};

/** What is said of an unknown key at a path, in a type of the shape. */
function hint(type: string, path: (string | number)[], options: HintOptions = {}): string | undefined {
  return whatWasMeant({ key: String(path[path.length - 1]), value: 1, type, path }, SHAPE, { kind: parseKind('Config'), path: [] }, options);
}

describe('the keys that there are', () => {
  test('are listed in order, up to twelve', () => {
    expect(hint('Outer', ['outer', 'xyz'])).toBe('The keys here are inner, size, weight.');
    expect(hint('Twelve', ['twelve', 'xyz'])).toMatch(/^The keys here are option0, option1, option10, .*option9\.$/);
  });

  test('are described elsewhere if there are more', () => {
    expect(hint('Thirteen', ['thirteen', 'xyz'], { reference: section => `See ${section.join('.')}.` })).toBe('See thirteen.');
    expect(hint('Thirteen', ['thirteen', 'xyz'])).toBeUndefined();
  });

  test('are none in a section without keys', () => {
    expect(hint('Closed', ['closed', 'xyz'])).toBe('No keys are known here.');
    expect(hint('Open', ['open', 'xyz'])).toBe('No keys are known here.');
  });
});

describe('a key that is near one of them', () => {
  test('is told it, whatever its case', () => {
    expect(hint('Outer', ['outer', 'WEIGHT'])).toBe('Did you mean weight?');
    expect(hint('Outer', ['outer', 'wieght'])).toBe('Did you mean weight?');
  });

  test('is one of another release first, with what took its place', () => {
    const whereKnown = () => ['0.30', '0.31'];
    expect(hint('Outer', ['outer', 'wieght'], { whereKnown })).toBe('Releases 0.30 to 0.31 support it, this release does not.');
    expect(hint('Outer', ['outer', 'wieght'], { whereKnown, removed: () => 'Use weight.' }))
      .toBe('Releases 0.30 to 0.31 support it, this release does not. Use weight.');
    expect(hint('Outer', ['outer', 'wieght'], { whereKnown: () => ['0.30'] })).toBe('Release 0.30 supports it, this release does not.');
  });

  test('may be a known slip', () => {
    expect(hint('Outer', ['outer', 'wieght'], { slip: ({ key }) => `No ${key}.` })).toBe('No wieght.');
  });
});

describe('a key that belongs below', () => {
  test('is told the place, without positions of lists', () => {
    expect(hint('Named', ['named', 'a', 'replicas'])).toBe('Did you mean named.a.spec.replicas?');
    expect(hint('Named', ['listed', 0, 'replicas'])).toBe('Did you mean listed.spec.replicas?');
  });

  test('is looked for in what Kubernetes defines, if its keys are known', () => {
    expect(hint('Pods', ['pods', 'podAntiAffinity'], { kubernetesKeys: type => (type === 'Affinity' ? ['podAntiAffinity'] : []) }))
      .toBe('Did you mean pods.affinity.podAntiAffinity?');
    expect(hint('Pods', ['pods', 'podAntiAffinity'])).toBe('The keys here are affinity.');
  });

  test('is in the preferred section first', () => {
    expect(hint('Inner', ['outer', 'inner', 'size'], { preferred: ['outer', 'inner', 'second'] })).toBe('Did you mean outer.inner.second.size?');
    expect(hint('Inner', ['outer', 'inner', 'size'], { preferred: ['outer', 'leaf'] })).toBe('Did you mean outer.inner.first.size or outer.inner.second.size?');
    expect(hint('Inner', ['outer', 'inner', 'size'], { preferred: ['outer', 'inner', 'third'] }))
      .toBe('Did you mean outer.inner.first.size or outer.inner.second.size?');
  });

  test('is told no place if there are more than three', () => {
    expect(hint('Leaf', ['outer', 'inner', 'leaf', 'height'])).toBe('The keys here are color, many.');
  });
});

describe('a key that belongs to a section around it', () => {
  test('is told its only place in the innermost that has it', () => {
    expect(hint('Leaf', ['outer', 'inner', 'leaf', 'weight'])).toBe('It is at outer.inner.third.weight.');
    expect(hint('Leaf', ['outer', 'inner', 'leaf', 'third'])).toBe('It is at outer.inner.third.');
  });

  test('is told none if that has several, though one further out has one', () => {
    expect(hint('Leaf', ['outer', 'inner', 'leaf', 'size'])).toBe('The keys here are color, many.');
  });

  test('is found through the entries of a map and of a list', () => {
    expect(hint('Spec', ['named', 'a', 'spec', 'note'])).toBe('It is at named.a.note.');
    expect(hint('Spec', ['listed', 0, 'spec', 'note'])).toBe('It is at listed.0.note.');
  });
});
