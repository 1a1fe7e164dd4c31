import { Syntax } from './common-rules';
import { parseCidr, parseIp } from './ip';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LOOSE_SUBDOMAIN = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const WORD = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

const ENDS = 'starting and ending with a letter or digit';

/** The name of a container, a volume or a port of a Service. */
export const DNS_LABEL: Syntax = {
  matches: text => text.length <= 63 && LABEL.test(text),
  allowed: `at most 63 lower-case letters, digits and '-', ${ENDS}`,
};

/** The name of a Service: a label that starts with a letter. */
export const SERVICE_NAME: Syntax = {
  matches: text => DNS_LABEL.matches(text) && /^[a-z]/.test(text),
  allowed: "at most 63 lower-case letters, digits and '-', starting with a letter and ending with a letter or digit",
};

/** The name of most objects. */
export const DNS_SUBDOMAIN: Syntax = {
  matches: text => text.length <= 253 && SUBDOMAIN.test(text),
  allowed: `at most 253 lower-case letters, digits, '-' and '.', ${ENDS}, also around each '.'`,
};

/** The name of a role or a binding: almost all characters are allowed. */
export const ROLE_NAME: Syntax = {
  matches: text => text !== '' && !/[/%]/.test(text) && text !== '.' && text !== '..',
  allowed: "a name without '/' and '%', other than '.' and '..'",
};

/** A search domain, with or without a dot at its end. */
export const SEARCH_DOMAIN: Syntax = {
  matches: text => text === '.' || (text.replace(/\.$/, '').length <= 253 && LOOSE_SUBDOMAIN.test(text.replace(/\.$/, ''))),
  allowed: `a domain: at most 253 lower-case letters, digits, '-', '_' and '.', ${ENDS}, also around each '.'`,
};

/** A host of an Ingress, with or without a wildcard. */
export const INGRESS_HOST: Syntax = {
  matches: text => DNS_SUBDOMAIN.matches(text.startsWith('*.') ? text.slice(2) : text) && text.length <= 253 && !parseIp(text),
  allowed: "a DNS name in lower case, which can start with '*.'",
};

/** The key of a label, and many other names: `name` or `example.com/name`. */
export const QUALIFIED_NAME: Syntax = {
  matches: isQualifiedName,
  allowed: `at most 63 letters, digits, '-', '_' and '.', ${ENDS}, optionally after a DNS name and '/', such as example.com/name`,
};

/** The value of a label. */
export const LABEL_VALUE: Syntax = {
  matches: text => text === '' || (text.length <= 63 && WORD.test(text)),
  allowed: `empty, or at most 63 letters, digits, '-', '_' and '.', ${ENDS}`,
};

/** The name of an environment variable. */
export const ENV_NAME: Syntax = {
  matches: text => /^[ -<>-~]+$/.test(text),
  allowed: "printable ASCII characters without '='",
};

/** A key of a ConfigMap or Secret. */
export const DATA_KEY: Syntax = {
  matches: text => text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..'),
  allowed: "at most 253 letters, digits, '-', '_' and '.', which are not '.' alone and don't start with '..'",
};

/** The name of a container's port. */
export const PORT_NAME: Syntax = {
  matches: text => text.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text),
  allowed: "at most 15 lower-case letters, digits and '-', with at least one letter, and without '-' at an end or next to another '-'",
};

/** The number or the name of a port. */
export const PORT = {
  matches: (port: unknown) => (typeof port === 'string' ? PORT_NAME.matches(port) : isPortNumber(port)),
  allowed: "a port number from 1 to 65535, or a port's name",
};

export const IP: Syntax = {
  matches: text => parseIp(text) !== undefined,
  allowed: 'an IP address',
};

export const CIDR: Syntax = {
  matches: text => parseCidr(text) !== undefined,
  allowed: 'an IP network, such as 10.0.0.0/8',
};

/** A relative path that doesn't leave its folder. */
export const RELATIVE_PATH: Syntax = {
  matches: text => !text.startsWith('/') && NO_BACKSTEPS.matches(text),
  allowed: "a relative path without '..'",
};

/** The path of a file in a volume that the kubelet fills. */
export const FILE_PATH: Syntax = {
  matches: text => RELATIVE_PATH.matches(text) && !text.startsWith('..'),
  allowed: "a relative path without '..' that doesn't start with '..'",
};

export const NO_BACKSTEPS: Syntax = {
  matches: text => !text.split('/').includes('..'),
  allowed: "a path without '..'",
};

export function isPortNumber(port: unknown): boolean {
  return Number.isInteger(port) && (port as number) >= 1 && (port as number) <= 65535;
}

function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  return name.length <= 63 && WORD.test(name) && (slash < 0 || DNS_SUBDOMAIN.matches(text.slice(0, slash)));
}
