import { Dotted, Row, testMissing, testRows, testWords, told } from './refusals';
import { logging } from '../../../src/check/rules/logging';

const VOLUMES = 'controlPlane.statefulSet.persistence.addVolumes';
const FILE: Dotted = { 'logging.file.enabled': true };

describe('the encoding of the logs', () => {
  testRows([
    ['is known', { 'logging.encoding': 'xml' }, ['logging.encoding']],
    ...['json', 'console', ''].map((encoding): Row => [`may be '${encoding}'`, { 'logging.encoding': encoding }, []]),
  ]);
});

describe('the volume for log files', () => {
  testRows([
    ["is the control plane's own", { ...FILE, [VOLUMES]: [{ name: 'a' }, { name: 'vcluster-logs' }] }, [`${VOLUMES}[1].name`]],
    ['can have another beside it', { ...FILE, [VOLUMES]: [{ name: 'vcluster-logs-2' }] }, []],
    ['leaves its name to others if there is no log file', { [VOLUMES]: [{ name: 'vcluster-logs' }] }, []],
    ['is not known before 0.37', { [VOLUMES]: [{ name: 'vcluster-logs' }] }, [], { release: '0.36.1' }],
  ]);

  it('is reported with advice', () => {
    expect(told({ ...FILE, [VOLUMES]: [{ name: 'vcluster-logs' }] })).toEqual([
      `${VOLUMES}[0].name must be a name other than vcluster-logs if logging.file is enabled: the control plane has a volume with this name. `
      + 'Rename the volume, or disable logging.file.',
    ]);
  });
});

describe('the error says what is allowed', () => {
  testWords([
    ['an unknown encoding', { 'logging.encoding': 'xml' }, ['must be console or json.']],
  ]);
});

testMissing(logging, { ...FILE, 'logging.encoding': 'json', [VOLUMES]: [{ name: 'a' }] });
