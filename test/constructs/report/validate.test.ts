import { ApiObject, App, Chart, Lazy, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ControlPlaneStatefulSet, VirtualCluster, Warnings } from '../../../src';
import { NEWEST_RELEASE } from '../../releases';
import { controlPlane, newApp, newChart, virtualCluster } from '../../synth';

const release = NEWEST_RELEASE;

function reportOf(chart: Chart): string {
  try {
    Testing.synth(chart);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('app.node.validate()', () => {
  test('returns, whatever the errors below', () => {
    const vc = virtualCluster({ values: { nope: 1 } });
    expect(vc.node.root.node.validate()).toEqual([]);
    expect(vc.node.validate()).toEqual([expect.stringContaining('values.nope')]);
  });

  test('returns the errors of all constructs, and warnings that are errors', () => {
    const vc = virtualCluster();
    new ApiObject(Chart.of(vc), 'Mine', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'my-vc' } });
    expect(vc.node.root.node.validate()).toEqual([expect.stringMatching(/^test\/Mine: Service team-a\/my-vc: must be in the app only once\./)]);

    const cp = controlPlane({ defaultImageRegistry: 'registry.corp/' });
    expect(cp.node.root.node.validate()).toEqual([]);
    Warnings.of(cp).treatAsErrors();
    expect(cp.node.root.node.validate()).toEqual([expect.stringMatching(/^test\/ControlPlane: defaultImageRegistry: .*\[registry-with-slash\]$/)]);
  });

  test('returns the errors of other validations of the app, without duplicates', () => {
    const cp = controlPlane();
    cp.node.root.node.addValidation({ validate: () => ['mine'] });
    expect(cp.node.root.node.validate()).toEqual(['mine']);
  });

  test('and that of all constructs return every error once', () => {
    const vc = virtualCluster({ values: { nope: 1 } });
    expect(vc.node.root.node.findAll().flatMap(construct => construct.node.validate())).toEqual([expect.stringContaining('values.nope')]);
  });
});

/** Adds what can't be heeded. */
const misfit = (cp: ControlPlaneStatefulSet) => cp.addContainer({ name: 'syncer', image: 'other' });

describe('the first call of validate() includes additions', () => {
  const expected = [expect.stringContaining('"syncer"')];

  test('after app.node.validate()', () => {
    const { controlPlane: cp } = virtualCluster();
    cp.node.root.node.validate();
    misfit(cp);
    expect(cp.node.validate()).toEqual(expected);
  });

  test('after a synthesis', () => {
    const { controlPlane: cp } = virtualCluster();
    Testing.synth(Chart.of(cp));
    misfit(cp);
    expect(cp.node.validate()).toEqual(expected);
    expect(cp.node.validate()).toEqual(expected);
  });

  test('by any other construct after a synthesis', () => {
    const chart = newChart({});
    const [first, second] = ['a', 'b'].map(name => new ControlPlaneStatefulSet(chart, name, { release, name, namespace: name }));
    Testing.synth(chart);
    misfit(second);
    expect(first.node.validate()).toEqual([]);
    expect(second.node.validate()).toEqual(expected);
  });
});

describe('an error of cdk8s-plus', () => {
  const mountTwice = (cp: ControlPlaneStatefulSet) => {
    cp.syncer.mount('/a', kplus.Volume.fromEmptyDir(cp, 'A', 'e'));
    cp.syncer.mount('/b', kplus.Volume.fromEmptyDir(cp, 'B', 'e', { medium: kplus.EmptyDirMedium.MEMORY }));
  };

  test('is in the report under its construct, with all other errors', () => {
    const app = newApp();
    const chart = new Chart(app, 'test');
    new VirtualCluster(chart, 'Broken', { release, name: 'broken', namespace: 'a', values: { nope: 1 } });
    mountTwice(new VirtualCluster(chart, 'Mounted', { release, name: 'mounted', namespace: 'b' }).controlPlane);
    const report = reportOf(chart);
    expect(report).toMatch(/^Validation failed with the following errors:/);
    expect(report).toMatch(/^test\/Broken\n {2}values\.nope/m);
    expect(report).toMatch(/^test\/Mounted\/ControlPlane\n {2}cdk8s-plus: .*two different volumes have the same name: e$/m);
  });

  test('is returned once by the construct', () => {
    const cp = controlPlane();
    mountTwice(cp);
    expect(cp.node.validate()).toEqual([expect.stringMatching(/^cdk8s-plus: .*same name: e$/)]);
  });

  test('doesn\'t prevent reading the warnings', () => {
    const vc = virtualCluster({ defaultImageRegistry: 'registry.corp/' });
    mountTwice(vc.controlPlane);
    expect(Warnings.of(vc).all.map(({ id }) => id)).toEqual(['registry-with-slash']);
  });
});

test('an exception of another validation is in the report', () => {
  const vc = virtualCluster({ values: { nope: 1 } });
  new kplus.ConfigMap(vc, 'Map').node.addValidation({ validate: () => { throw new Error('of mine'); } });
  const report = reportOf(Chart.of(vc));
  expect(report).toContain('test/VirtualCluster/Map\n  of mine');
  expect(report).toContain('values.nope');
});

test('an exception of another validation that is not an Error is in the report', () => {
  const vc = virtualCluster();
  // eslint-disable-next-line no-throw-literal
  new kplus.ConfigMap(vc, 'Map').node.addValidation({ validate: () => { throw 'a text'; } });
  expect(reportOf(Chart.of(vc))).toContain('test/VirtualCluster/Map\n  a text');
});

describe('if the stack doesn\'t show that cdk8s validates', () => {
  const { prepareStackTrace } = Error;
  beforeEach(() => { Error.prepareStackTrace = () => ''; });
  afterEach(() => { Error.prepareStackTrace = prepareStackTrace; });

  test('cdk8s formats all errors itself', () => {
    const vc = virtualCluster({ values: { nope: 1 } });
    expect(reportOf(Chart.of(vc))).toMatch(/^Validation failed with the following errors:\n {2}\[test\/VirtualCluster\] values\.nope/);
    expect(() => (vc.node.root as App).synth()).toThrow('[test/VirtualCluster] values.nope');
  });
});

describe('an app of several charts', () => {
  /** How often a synthesis looks at what was added to the first of so many control planes, with a chart for each. */
  const looksWith = (charts: number) => {
    const app = newApp();
    let looks = 0;
    for (let i = 0; i < charts; i++) {
      const cp = controlPlane({ name: `vc-${i}` }, new Chart(app, `chart-${i}`, { namespace: `team-${i}` }));
      if (i === 0) {
        cp.syncer.env.addVariable('MINE', kplus.EnvValue.fromValue(Lazy.any({ produce: () => String(++looks) && 'mine' }) as unknown as string));
      }
    }
    app.synthYaml();
    return looks;
  };

  test('is reviewed once in a synthesis, not once for each chart', () => {
    expect(looksWith(8)).toBe(looksWith(2));
  });

  test('is reviewed again in the next synthesis', () => {
    const app = newApp();
    const [cp] = ['a', 'b'].map(name => controlPlane({ name }, new Chart(app, name, { namespace: name })));
    app.synthYaml();
    misfit(cp);
    expect(() => app.synthYaml()).toThrow('"syncer"');
  });
});
