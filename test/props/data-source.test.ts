import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { storeAddresses } from '../../src/check/rules/backing-store';
import { runValueRules } from '../../src/check/values-rules';
import { BackingStore, ControlPlaneStatefulSetProps } from '../../src/index';
import { ReleaseModel } from '../../src/release/release-model';
import { JsonObject } from '../../src/values/json';
import { mergeValues } from '../../src/values/merge';
import { NEWEST } from '../releases';
import { controlPlane, errorsOf, newChart, objectOf, RELEASES, virtualCluster, workloadOf } from '../synth';

const FLAG = ['--set', 'controlPlane.backingStore.database.external.dataSource=$(VCLUSTER_DATA_SOURCE)'];
const VARIABLE = { name: 'VCLUSTER_DATA_SOURCE', valueFrom: { secretKeyRef: { name: 'database', key: 'uri' } } };

function fromSecret(scope: Construct, key = 'uri'): BackingStore {
  return BackingStore.externalDatabase({ dataSourceFrom: kplus.Secret.fromSecretName(scope, 'Database', 'database').envValue(key) });
}

function syncer(props: Partial<ControlPlaneStatefulSetProps> = {}): any {
  const chart = newChart();
  return workloadOf(controlPlane({ backingStore: fromSecret(chart), ...props }, chart)).spec.template.spec.containers[0];
}

describe('a data source in a Secret', () => {
  test.each(Object.entries(RELEASES))('is in no manifest of release %s, and is passed to vcluster start with a flag', (_, release) => {
    const { args, command, env } = syncer({ release });
    expect({ args, command }).toEqual({ args: FLAG });
    expect(env.at(-1)).toEqual(VARIABLE);
  });

  test('is not in the configuration', () => {
    const chart = newChart();
    const config = objectOf(controlPlane({ backingStore: fromSecret(chart) }, chart), 'Secret').data['config.yaml'];
    expect(Buffer.from(config, 'base64').toString()).toContain('dataSource: ""');
  });

  test('comes after additional arguments and variables, both typed and in values', () => {
    const own = { args: ['--debug'], env: [{ name: 'A', value: 'b' }] };
    const typed = syncer({ args: own.args, env: { A: kplus.EnvValue.fromValue('b') } });
    const values = syncer({ values: { controlPlane: { statefulSet: own } } });
    expect(typed.args).toEqual(['--debug', ...FLAG]);
    expect(typed.env.slice(-2)).toEqual([...own.env, VARIABLE]);
    expect(values).toEqual(typed);
  });

  test('keeps a custom command', () => {
    expect(syncer({ command: ['/vcluster', 'start'] })).toMatchObject({ command: ['/vcluster', 'start'], args: FLAG });
  });

  test('works for a whole virtual cluster', () => {
    const chart = newChart();
    const { controlPlane: workload } = virtualCluster({ backingStore: fromSecret(chart), statefulSet: { args: ['--debug'] } }, chart);
    expect(workloadOf(workload).spec.template.spec.containers[0].args).toEqual(['--debug', ...FLAG]);
  });

  test('is reported with its path if it is invalid', () => {
    const chart = newChart();
    const errors = errorsOf(controlPlane({ backingStore: fromSecret(chart, 'a b'), env: { A: kplus.EnvValue.fromValue('b') } }, chart));
    expect(errors.filter(line => line.startsWith('backingStore.dataSourceFrom.valueFrom.secretKeyRef.key: "a b" must be '))).toHaveLength(1);
  });

  test('is not added to values of wrong types, which the check of types reports', () => {
    const chart = newChart();
    const errors = errorsOf(controlPlane({ backingStore: fromSecret(chart), values: { controlPlane: { statefulSet: { args: '--debug' } } } }, chart));
    expect(errors.filter(line => line.startsWith('values.controlPlane.statefulSet.args: "--debug" must be a list'))).toHaveLength(1);
  });

  test('cannot be combined with another data source, or be a literal', () => {
    const dataSourceFrom = kplus.EnvValue.fromValue('mysql://u:p@tcp(db)/vc');
    expect(() => BackingStore.externalDatabase({ dataSourceFrom })).toThrow('Set a literal value as dataSource');
    expect(() => BackingStore.externalDatabase({ dataSourceFrom, dataSource: 'mysql://u:p@tcp(db)/vc' })).toThrow('dataSource: must be left out if dataSourceFrom is set');
  });
});

test.each([
  ['no data source at all', {}, 1],
  ['the flag in args', { args: FLAG }, 0],
  ['the flag in a command', { command: ['/vcluster', 'start', ...FLAG] }, 0],
  ['another flag', { args: ['--set', 'telemetry.enabled=false'] }, 1],
])('an external database with %s', (_, statefulSet, warnings) => {
  const release = ReleaseModel.of(NEWEST);
  const values = { controlPlane: { statefulSet, backingStore: { database: { external: { enabled: true } } } } };
  const merged = mergeValues(release.defaults as JsonObject, values as JsonObject) as any;
  expect(runValueRules(storeAddresses, { values: merged, release, name: 'my-vc', namespace: 'team-a' }, [])).toHaveLength(warnings);
});
