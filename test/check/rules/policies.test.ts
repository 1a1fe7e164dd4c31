import { testRows, testWords } from './refusals';

const webhook = (clientConfig: object, kind = 'validatingWebhooks') => ({ [`policies.centralAdmission.${kind}`]: [{ webhooks: [{ name: 'a', clientConfig }] }] });
const AT = 'policies.centralAdmission.validatingWebhooks[0].webhooks[0].clientConfig';
const SERVICE = { name: 'a', namespace: 'b' };

/** A certificate of its own, made for this test: it says nothing but its name, and has run out. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBczCCARmgAwIBAgIUGeU2m7Tgv8/HwtdDk5dR8c44a28wCgYIKoZIzj0EAwIw
DzENMAsGA1UEAwwEdGVzdDAeFw0yNjExMjIxNzI1MjJaFw0yNjExMjMxNzI1MjJa
MA8xDTALBgNVBAMMBHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQUwZDw
vTHstZWTu3yYBt90T5RQYV/GOjKDQLzaLBhIS7UKSN+Ek7Z7Q32q0ETvzOcVfgwU
1tRW2gLjyZkMFex3o1MwUTAdBgNVHQ4EFgQU8qhYMVY2pCOFXON5azOedm16oC8w
HwYDVR0jBBgwFoAU8qhYMVY2pCOFXON5azOedm16oC8wDwYDVR0TAQH/BAUwAwEB
/zAKBggqhkjOPQQDAgNIADBFAiAmezZXHKCVTvLQLslNFGEsFbNM8iiavluBS7XB
T04nZQIhAIzCXSv83e/VwmNjrCQdfPDWRcUxVTlEumyZKPsRhyke
-----END CERTIFICATE-----
`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the pod security standard', () => {
  testRows([
    ...['privileged', 'baseline', 'restricted', ''].map(standard => [`may be '${standard}'`, { 'policies.podSecurityStandard': standard }, []] as const),
    ['is known', { 'policies.podSecurityStandard': 'strict' }, ['policies.podSecurityStandard']],
    ['is written in lower case', { 'policies.podSecurityStandard': 'Baseline' }, ['policies.podSecurityStandard'], { release: '0.22.6' }],
  ]);
});

describe('a webhook', () => {
  testRows([
    ['is somewhere', webhook({}), [AT]],
    ['is not nowhere', webhook({ service: null, url: null }), [AT]],
    ['leaves wrong types to another check', webhook({ service: SERVICE, url: 5 }), []],
    ['can be a Service', webhook({ service: SERVICE }), []],
    ['can be a URL', webhook({ url: 'https://my-host/admit' }), []],
    ['is somewhere when it changes objects, too', webhook({}, 'mutatingWebhooks'), [AT.replace('validating', 'mutating')]],
    ['is a Service with its name and namespace', webhook({ service: {} }), [`${AT}.service.name`, `${AT}.service.namespace`]],
    ['is a Service with a name that is not empty', webhook({ service: { ...SERVICE, name: '' } }), [`${AT}.service.name`]],
    ['has a URL that can be read', webhook({ url: 'https://a b' }), [`${AT}.url`]],
    ['has a readable certificate', webhook({ service: SERVICE, caBundle: base64('nothing') }), [`${AT}.caBundle`]],
    ['has a certificate with something in it', webhook({ service: SERVICE, caBundle: base64(CERTIFICATE.replace(/\n[^]*?\n/, '\nAAAA\n')) }),
      [`${AT}.caBundle`]],
    ['can have a certificate', webhook({ service: SERVICE, caBundle: base64(`some words\n${CERTIFICATE}`) }), []],
    ['can have one readable certificate among others', webhook({
      service: SERVICE, caBundle: base64(`-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${CERTIFICATE}`),
    }), []],
    ['can have no certificate', webhook({ service: SERVICE, caBundle: '' }), []],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['an unknown standard', { 'policies.podSecurityStandard': 'strict' }, ['must be privileged, baseline or restricted.']],
    ['nothing to ask', webhook({}), ['a map with service or url', 'the name and namespace of the service, or set url']],
    ['a Service without a name', webhook({ service: { ...SERVICE, name: '' } }), ['given, and not empty']],
    ['no URL', webhook({ url: 'https://a b' }), ['must be a URL.']],
    ['no certificate', webhook({ service: SERVICE, caBundle: base64('nothing') }), ['Base64-encoded PEM', 'at least one valid certificate']],
  ]);
});
