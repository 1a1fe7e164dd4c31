import { existsSync, readdirSync, readFileSync } from 'fs';
import type { DynamicNodePoolOptions } from '../../../imports/config';
import { OPTIONS } from '../../../imports/options';
import { allOptions, allPaths } from '../../../projenrc/options/all-options';
import { MINORS, TYPES } from '../../../projenrc/options/known-options';
import { generatedFiles } from '../../../projenrc/options/main';
import { factsOfMinor } from '../../../src/release/release-model';

/*
 * Typed options, their table and their documentation follow from what is known of the releases. Where one of these fails because a
 * release was added or a meaning was reworded, `npm run options` writes what is new.
 */
const FILES = generatedFiles();

test.each(Object.keys(FILES))('%s is up to date', path => {
  expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(FILES[path]);
});

test('docs/values has no page of a removed section', () => {
  expect(readdirSync('docs/values').map(name => `docs/values/${name}`).filter(path => !(path in FILES))).toEqual([]);
});

/** Why an option has no typed prop of its own. */
const REASONS: readonly [pattern: RegExp, reason: string][] = [
  [/(^|\.)(resources\.(limits|requests))$/, 'ContainerResources of cdk8s-plus'],
  [/(selector|Selector)\.match(Labels|Expressions)/, 'LabelSelector of Kubernetes'],
  [/\.(ingress|egress)\[\]\.(ports|from|to)/, 'rules of a NetworkPolicy of Kubernetes'],
  [/\.ipBlock\.(cidr|except)$/, 'IPBlock of Kubernetes'],
  [/\.hostAliases\[\]\./, 'HostAlias of Kubernetes'],
  [/\.addVolumeMounts\[\]\./, 'VolumeMount of cdk8s-plus'],
  [/\.imagePullSecrets\[\]\.name$/, 'Secret of cdk8s-plus'],
  [/\.dnsConfig\.options\[\]\./, 'DnsOption of cdk8s-plus'],
  [/\.extraRules\[\]\./, 'PolicyRule of Kubernetes'],
  [/^privateNodes\.autoNodes\.(static|dynamic|provider|properties)/, 'releases 0.28 and 0.29 have a map where later ones have a list'],
  [/^controlPlane(\.(backingStore|distro|advanced))?$/, 'stands for several props'],
  [/^controlPlane\.backingStore\.(etcd|database)(\.|$)/, 'BackingStore: its factories choose the store'],
  [/^controlPlane\.distro\.(k8s|k3s|k0s)(\.enabled)?$/, 'Distro: its factories choose the distribution'],
  [/^controlPlane\.advanced\.(serviceAccount|globalMetadata)$/, 'its options have props'],
];

test('each option of each release has a typed prop, or an explanation why it has none', () => {
  const typed = new Set(allOptions().map(({ path }) => path));
  const paths = allPaths();
  const without = paths.filter(path => !typed.has(path));
  expect(without.filter(path => !REASONS.some(([pattern]) => pattern.test(path)))).toEqual([]);
  expect(REASONS.filter(([pattern]) => !without.some(path => pattern.test(path)))).toEqual([]);
  console.log(`typed options: ${typed.size} of ${paths.length} paths, the others are of types of Kubernetes and cdk8s-plus`);
});

test('a struct requires no prop that one of the releases refuses', () => {
  const refusals = Object.entries(TYPES).flatMap(([type, keys]) => Object.entries(keys)
    .filter(([, { required }]) => required)
    .flatMap(([key]) => MINORS.filter(minor => factsOfMinor(minor).shape[type] && !factsOfMinor(minor).shape[type][key]).map(minor => `${type}.${key}: ${minor}`)));
  expect(refusals).toEqual([]);
  // Releases 0.28 and 0.29 require the provider of a node pool. Later ones have one for all pools, and refuse it here.
  const pool: DynamicNodePoolOptions = { name: 'a' };
  expect(pool.provider).toBeUndefined();
});

test('each struct in the table has a prop', () => {
  expect(Object.entries(OPTIONS).filter(([, props]) => Object.keys(props).length === 0)).toEqual([]);
});
