import { Dotted, Given, testMissing, testRows, testWords, told } from './refusals';
import { namespaces } from '../../../src/check/rules/namespaces';

const AT = 'sync.toHost.namespaces.mappings.byName';
const map = (byName: object): Dotted => ({ 'sync.toHost.namespaces': { enabled: true, mappings: { byName } } });
const at = (key: string) => [/^[a-z]+$/.test(key) ? `${AT}.${key}` : `${AT}[${JSON.stringify(key)}]`];
const own: Given = { namespace: 'control-plane' };

describe('a synced namespace', () => {
  testRows([
    ['is mapped', map({}), [AT]],
    ["needs no mapping if it isn't synced", { 'sync.toHost.namespaces': { enabled: false, mappings: { byName: { a: '*' } } } }, []],
    ['can be one', map({ a: 'host-a' }), []],
    ['can be many', map({ 'a-*': 'host-a-*' }), []],
    ['can be all', map({ '*': 'host-*' }), []],
    ['is a pattern if its target is one', map({ a: '*' }), at('a')],
    ['has a pattern if it is one', map({ 'a-*': 'host-a' }), at('a-*')],
    ['has a target of its own', map({ a: 'host', b: 'host' }), at('b')],
    ['has a target', map({ a: '' }), at('a')],
    ["isn't all of the host's", map({ '*': '*' }), at('*')],
    ['has one wildcard', map({ 'a-*-*': 'b-*' }), at('a-*-*')],
    ['has its wildcard at the end', map({ 'a-*': '*-b' }), at('a-*')],
    ['has a short prefix', map({ 'a-*': `${'x'.repeat(33)}*` }), at('a-*')],
    ['can have the longest prefix', map({ 'a-*': `${'x'.repeat(32)}*` }), []],
    ['has a possible name', map({ A: 'b' }), at('A').map(() => `${AT}.A`)],
    ['has a possible target', map({ a: 'B' }), at('a')],
    ['has a possible prefix', map({ 'a-*': 'Team-*' }), at('a-*')],
    ['has a prefix that is more than a dash', map({ 'a-*': '-*' }), at('a-*')],
    ["can carry the cluster's name", map({ 'a': '${name}-a', 'b-*': '${name}-b-*' }), []],
    ["carries the cluster's name once", map({ a: '${name}-${name}' }), at('a')],
    ['carries no other name', map({ a: '${other}-a' }), at('a')],
    ["carries no other name beside the cluster's", map({ a: '${name}-${other}' }), at('a')],
    ["is short with the cluster's name", map({ 'a-*': `\${name}${'x'.repeat(28)}*` }), at('a-*')],
    ["can be as long with the cluster's name", map({ 'a-*': `\${name}${'x'.repeat(27)}*` }), []],
    ["isn't the control plane's own", map({ a: 'control-plane' }), at('a'), own],
    ["isn't the control plane's own by its name", map({ a: '${name}' }), at('a'), { namespace: 'my-vc' }],
    ["isn't one of a pattern that has the control plane's own", map({ 'a-*': 'control-*' }), at('a-*'), own],
    ["can be next to the control plane's own", map({ 'a': 'control-plane-2', 'b-*': 'control-plane-*' }), [], own],
    ["can be almost the control plane's own", map({ a: 'control-plana' }), [], own],
    ["needs no mapping at all if it isn't synced", { 'sync.toHost.namespaces': { enabled: false, mappings: { byName: {} } } }, []],
    ['can have a prefix that ends in a dash, whatever is before it', map({ 'a_-*': 'b_-*' }), []],
    ['has a prefix that ends in a letter or one dash', map({ 'a-*': 'b_*' }), at('a-*')],
    ['could be one in 0.26.0', map({ a: 'host-a' }), [], { release: '0.26.0' }],
    ["could be all in 0.26.0 if it wasn't synced", { 'sync.toHost.namespaces': { enabled: false, mappings: { byName: { '*': 'host-*' } } } }, [], { release: '0.26.0' }],
    ['needed no mapping before 0.26', map({}), [], { release: '0.25.2' }],
    ['could be all before 0.26, when there was none', map({ '*': 'host-*' }), [], { release: '0.25.2' }],
    ['could not be all in 0.26.0', map({ '*': 'host-*' }), at('*'), { release: '0.26.0' }],
    ['could be all from 0.26.1 on', map({ '*': 'host-*' }), [], { release: '0.26.1' }],
    ['came with 0.26', map({ a: '*' }), [], { release: '0.25.2' }],
  ]);

  it('has an error with the right spelling', () => {
    expect(told(map({ a: 'control-plane' }), own)).toEqual([`${AT}.a must be a namespace other than the control plane's own namespace, control-plane.`]);
    expect(told(map({ '*': '*' }))).toEqual([`${AT}["*"] must be a pattern with a prefix before *: the pattern must not match all namespaces of the host cluster.`]);
    expect(told(map({ 'a-*': `${'x'.repeat(33)}*` }))).toEqual([`${AT}["a-*"] must be a pattern with at most 32 characters before *.`]);
    expect(told(map({ 'a*b': 'c*' }))[0]).toMatch('must be under a key that is a pattern with one *, at its end.');
    expect(told(map({ a: '${other}-a' }))).toEqual([`${AT}.a must be a name without placeholders other than \${name}, which can occur once.`]);
    expect(told(map({ a: 'b}' }))[0]).toMatch('must be at most 63 ');
    expect(told(map({ a: 'b${' }))[0]).toMatch('must be at most 63 ');
    expect(told(map({ 'Team-*': 'a-*' }))[0]).toMatch('must be under a key that is a pattern');
  });
});

describe('the error says what is allowed', () => {
  testWords([
    ['no mapping', map({}), ['at least one mapping if sync.toHost.namespaces.enabled is true', '"team-*": "host-team-*"']],
    ['one target twice', map({ a: 'host', b: 'host' }), ['a namespace of the host cluster that no other mapping uses']],
    ['a pattern for one', map({ a: 'host-*' }), ['a pattern with * if its key is a pattern', 'a plain name if']],
    ['an impossible prefix', map({ 'a-*': 'Team-*' }), ['a pattern that starts with at most 63 lower-case letters']],
    ['all in 0.26.0', map({ '*': 'host-*' }), ['under a key with a prefix before *', 'Release 0.26.1 supports it'], { release: '0.26.0' }],
  ]);
});

testMissing(namespaces, map({ '*': 'host-*' }));
testMissing(namespaces, map({ '*': 'host-*' }), { release: '0.26.0' });
