import { Dotted, problems, testMissing, testRows, testWords } from './refusals';
import { programArguments } from '../../../src/check/rules/arguments';
import { NEWEST } from '../../releases';

const API_SERVER = 'controlPlane.distro.k8s.apiServer';
const extra = (...extraArgs: string[]): Dotted => ({ [`${API_SERVER}.extraArgs`]: extraArgs });
const at = (...indexes: number[]) => indexes.map(index => `${API_SERVER}.extraArgs[${index}]`);

describe('additional arguments', () => {
  testRows([
    ['are flags', extra('--v=4', '--profiling', '-v=4', '-v4'), []],
    ['can have their values behind them', extra('--v', '4', '--oidc-issuer-url', 'https://id.example.com'), []],
    ['can have values with spaces', extra('--a=b c', '--a', 'b c'), []],
    ['can be empty', extra('', ' '), []],
    ['begin with dashes', extra('oidc-issuer-url=https://id.example.com'), at(0)],
    ['begin with dashes behind a flag with its value', extra('--v=4', 'profiling=false'), at(1)],
    ['begin with dashes behind another that does not', extra('--v', '4', '5'), at(2)],
    ['have no space before their value', extra('--v 4'), at(0)],
    ['have no line break before their value', extra('--v\n4'), at(0)],
    ['begin with two dashes', extra('-oidc-issuer-url=https://id.example.com'), at(0)],
    ['are left to a command of the user\'s', { ...extra('start'), [`${API_SERVER}.command`]: ['/my-api-server'] }, []],
    ['are left alone with an empty command', { ...extra('start'), [`${API_SERVER}.command`]: [] }, at(0)],
  ]);

  test.each([
    ['controlPlane.distro.k8s.controllerManager', NEWEST], ['controlPlane.distro.k8s.scheduler', NEWEST],
    ['controlPlane.distro.k3s', '0.22.6'], ['controlPlane.distro.k0s', '0.22.6'],
    ['controlPlane.backingStore.etcd.embedded', NEWEST], ['controlPlane.backingStore.etcd.deploy.statefulSet', NEWEST],
    ['controlPlane.backingStore.database.embedded', NEWEST], ['controlPlane.backingStore.database.external', NEWEST],
    ['controlPlane.advanced.konnectivity.server', NEWEST], ['controlPlane.advanced.konnectivity.agent', NEWEST],
    ['deploy.kubeProxy', NEWEST],
  ])('of %s must be flags', (path, release) => {
    expect(problems({ [`${path}.extraArgs`]: ['v=4'] }, { release }).map(problem => problem.path.join('.'))).toEqual([`${path}.extraArgs.0`]);
    expect(problems({ [`${path}.extraArgs`]: ['--v=4'] }, { release })).toEqual([]);
  });

  test.each([
    ['controlPlane.distro.k3s', '0.22.6', true], ['controlPlane.backingStore.etcd.embedded', NEWEST, true],
    ['controlPlane.backingStore.database.external', NEWEST, true], ['controlPlane.distro.k8s.scheduler', NEWEST, false],
    ['controlPlane.advanced.konnectivity.server', NEWEST, false], ['deploy.kubeProxy', NEWEST, false],
  ])('of %s in %s can have long flags with a single dash: %s', (path, release, fine) => {
    expect(problems({ [`${path}.extraArgs`]: ['-log-level=debug'] }, { release })).toHaveLength(fine ? 0 : 1);
  });

  it('have an error with the corrected argument', () => {
    expect(problems(extra('a', '--b c', '-long')).map(({ fix }) => fix)).toEqual([
      expect.stringMatching(/^Start it with --: .* not a flag\.$/),
      expect.stringMatching(/^Write --name=value: /),
      expect.stringMatching(/^Start it with --: .* one-letter flags only\.$/),
    ]);
  });
});

describe('the error says what is allowed', () => {
  testWords([
    ['an argument that is no flag', extra('profiling'), ['must be a flag, such as --name=value.']],
  ]);
});

testMissing(programArguments, extra('--v=4'));
