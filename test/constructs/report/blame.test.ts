import { Manifest, RenderInput } from '../../../src/chart/rendering';
import { checkManifest } from '../../../src/check/kubernetes/manifest';
import { optionToBlame } from '../../../src/constructs/report/blame';
import { Plan } from '../../../src/plan/plan';
import { ReleaseModel } from '../../../src/release/release-model';
import { JsonObject } from '../../../src/values/json';
import { mergeValues } from '../../../src/values/merge';
import { NEWEST } from '../../releases';

/** The option to blame for the first thing that is wrong with the object that is made of the values. */
function blamed(written: JsonObject, render: (values: any) => object | undefined): string | undefined {
  const release = ReleaseModel.of(NEWEST);
  const objects = (r: Pick<RenderInput, 'values'>) => {
    const labels = render(r.values);
    return labels ? [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', labels } } as unknown as Manifest] : [];
  };
  const values = mergeValues(release.defaults as JsonObject, written);
  const [object] = objects({ values });
  const [problem] = checkManifest(object);
  return optionToBlame({ release, values, written } as unknown as Plan, object, problem, objects)?.join('.');
}

describe('the cause is', () => {
  const labels = { a: 'fine', b: 'not fine' };

  test('the innermost option without which there is no problem', () => {
    expect(blamed({ x: { labels }, y: 1 }, ({ x }) => ({ ...x?.labels }))).toBe('x.labels.b');
  });

  test('an item of a list', () => {
    expect(blamed({ x: ['fine', 'not fine', 'fine'] }, ({ x }) => Object.fromEntries((x ?? []).map((key: string) => [key, ''])))).toBe('x.1');
  });

  test('the invalid option rather than the switch of the object, in any order', () => {
    const render = ({ x }: any) => (x?.enabled ? { l: x.label ?? 'fine' } : undefined);
    expect(blamed({ x: { enabled: true, label: 'not fine' } }, render)).toBe('x.label');
    expect(blamed({ x: { label: 'not fine', enabled: true } }, render)).toBe('x.label');
  });

  test('the invalid option rather than the switch of a part of the object', () => {
    const render = ({ x }: any) => ({ l: x?.enabled ? x.label : 'fine' });
    expect(blamed({ x: { enabled: true, label: 'not fine' } }, render)).toBe('x.label');
    expect(blamed({ x: { enabled: true } }, ({ x }) => ({ l: x?.enabled ? 'not fine' : 'fine' }))).toBe('x.enabled');
  });

  test('the switch, if the object is always invalid', () => {
    expect(blamed({ x: { enabled: true, label: 'fine' } }, ({ x }) => (x?.enabled ? { l: 'not fine' } : undefined))).toBe('x.enabled');
  });

  test('the group, if removing either of its options solves the problem', () => {
    expect(blamed({ y: { x: { a: 'not fine', b: 'not fine' } } }, ({ y }) => ({ l: y?.x?.a ?? y?.x?.b }))).toBe('y.x');
  });

  test('an option whose null removed a default', () => {
    expect(blamed({ logging: { encoding: null } }, ({ logging }) => ({ l: logging.encoding ?? 'not fine' }))).toBe('logging.encoding');
  });

  test('never a whole section', () => {
    expect(blamed({ x: { a: 'not fine', b: 'not fine' } }, ({ x }) => ({ l: x?.a ?? x?.b }))).toBeUndefined();
  });

  test('unknown, if the object is invalid without options, or can\'t be rendered without them', () => {
    expect(blamed({ x: 1 }, () => ({ l: 'not fine' }))).toBeUndefined();
    expect(blamed({ x: 'not fine' }, ({ x }) => ({ l: x.trim() }))).toBeUndefined();
  });

  test('found in a limited time for any number of options', () => {
    let asked = 0;
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`l${i}`, 'fine']));
    expect(blamed({ y: { x: { ...many, last: 'not fine' } } }, ({ y }) => (asked++, { ...y?.x }))).toBe('y.x');
    expect(asked).toBeLessThan(1000);
  });
});
