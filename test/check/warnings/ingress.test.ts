import { testAdvice, testWarnings } from '../rules/refusals';

const INGRESS = 'controlPlane.ingress';
const RULES = [{ host: 'vc.example.com' }];

describe('the example of a host', () => {
  testWarnings([
    ['is left to an Ingress', { [`${INGRESS}.enabled`]: true }, [`ingress-example-host ${INGRESS}.host`]],
    ['may be left where there is none', {}, []],
    ['may be left to one with rules of its own', { [INGRESS]: { enabled: true, spec: { rules: RULES } } }, []],
    ['may be replaced', { [INGRESS]: { enabled: true, host: 'vc.example.com' } }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['the example', { [`${INGRESS}.enabled`]: true }, ['the example of the default values', 'Set the host name of the API server']],
  ]);
});
