import { DNS_LABEL } from '../kubernetes/names';
import { countIn, entries, holdsAny, text } from '../read';
import { Finding, lastKey, Rule, RuleContext } from '../rule';

const PLACEHOLDER = '${name}';
const LONGEST_PREFIX = 32;

/** The mapping of namespaces of the virtual cluster to the host cluster. */
export const namespaces: readonly Rule[] = [
  {
    path: 'sync.toHost.namespaces',
    since: '0.26',
    check: ({ enabled, mappings }) => enabled !== true || holdsAny(mappings?.byName) || [{ at: ['mappings', 'byName'] }],
    allowed: 'at least one mapping if sync.toHost.namespaces.enabled is true',
    fix: 'Add a mapping, such as "team-*": "host-team-*".',
  },
  {
    path: 'sync.toHost.namespaces',
    since: '0.26',
    check: ({ enabled, mappings }, context) => enabled !== true || entries(mappings?.byName).flatMap(([virtual, value], i, all) => {
      const host = text(value);
      const allowed = all.slice(0, i).some(([, other]) => text(other) === host)
        ? 'a namespace of the host cluster that no other mapping uses'
        : allowedNamespaceMapping(virtual, host, context);
      return allowed === undefined ? [] : [{ at: ['mappings', 'byName', virtual], allowed } as Finding];
    }),
    allowed: 'a mapping from a namespace of the virtual cluster to a namespace of the host cluster',
  },
  {
    path: 'sync.toHost.namespaces.mappings.byName.*',
    since: '0.26',
    until: '0.26.1',
    check: (_, { values }, path) => lastKey(path) !== '*' || values.sync?.toHost?.namespaces?.enabled !== true,
    allowed: 'under a key with a prefix before *: this release does not support * alone',
    fix: 'Release 0.26.1 supports it.',
  },
];

/** The text for an invalid mapping: what is allowed. Undefined if it is valid. */
function allowedNamespaceMapping(virtual: string, host: string, { name, namespace }: RuleContext): string | undefined {
  if (virtual.includes('*') !== host.includes('*')) {
    return 'a pattern with * if its key is a pattern, and a plain name if its key is a plain name';
  }
  const brokenKey = brokenName(virtual, name);
  if (brokenKey !== undefined) {
    return `under a key that is ${brokenKey}`;
  }
  const broken = brokenName(host, name);
  if (broken !== undefined) {
    return broken;
  }
  if (host === '*') {
    return 'a pattern with a prefix before *: the pattern must not match all namespaces of the host cluster';
  }
  const resolved = host.replaceAll(PLACEHOLDER, name);
  const isOwn = resolved.endsWith('*') ? namespace?.startsWith(resolved.slice(0, -1)) : namespace === resolved;
  return isOwn ? `a namespace other than the control plane's own namespace, ${namespace}` : undefined;
}

function brokenName(given: string, clusterName: string): string | undefined {
  if (countIn(given, '*') > 1 || (given.includes('*') && !given.endsWith('*'))) {
    return 'a pattern with one *, at its end';
  }
  const literal = given.replace('*', '');
  if (countIn(literal, PLACEHOLDER) > 1 || hasPlaceholder(literal.replaceAll(PLACEHOLDER, clusterName))) {
    return `a name without placeholders other than ${PLACEHOLDER}, which can occur once`;
  }
  const resolved = literal.replaceAll(PLACEHOLDER, clusterName);
  if (!given.includes('*')) {
    return DNS_LABEL.matches(resolved) ? undefined : DNS_LABEL.allowed;
  }
  if (resolved === '') {
    return undefined;
  }
  if (resolved.length > LONGEST_PREFIX) {
    return `a pattern with at most ${LONGEST_PREFIX} characters before *`;
  }
  return DNS_LABEL.matches(withoutDashAtEnd(resolved)) ? undefined : `a pattern that starts with ${DNS_LABEL.allowed}`;
}

function hasPlaceholder(name: string): boolean {
  return name.includes('${') && name.includes('}');
}

/** Removes a hyphen at the end, which is allowed in prefixes. */
function withoutDashAtEnd(prefix: string): string {
  return prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
}
