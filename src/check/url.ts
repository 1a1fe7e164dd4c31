import { parseIp } from './kubernetes/ip';

/**
 * Whether Go's net/url accepts a text as a URL, as vCluster checks it. It accepts almost any text.
 *
 * This is the behaviour of newer Go versions. Older versions, with which some releases were built, accept more texts.
 */
export function isUrl(text: string): boolean {
  const [beforeFragment, ...fragment] = text.split('#');
  if (/[\0-\x1f\x7f]/.test(beforeFragment) || !isEscaped(fragment.join('#'))) {
    return false;
  }
  if (beforeFragment.startsWith(':')) {
    return false;
  }
  const [, scheme = '', afterScheme = beforeFragment] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(beforeFragment) ?? [];
  const rest = afterScheme.split('?')[0];
  if (rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))) {
    const [authority] = rest.slice(2).split('/');
    return isAuthority(authority, /^https?$/i.test(scheme)) && isEscaped(rest.slice(2 + authority.length));
  }
  if (!rest.startsWith('/')) {
    return scheme !== '' || (!rest.split('/')[0].includes(':') && isEscaped(rest));
  }
  return isEscaped(rest);
}

/** Whether each `%` is followed by two hexadecimal digits. */
function isEscaped(text: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

function isAuthority(text: string, isWeb: boolean): boolean {
  const at = text.lastIndexOf('@');
  const user = text.slice(0, Math.max(at, 0));
  return /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user) && isUrlHost(text.slice(at + 1), isWeb);
}

function isUrlHost(text: string, isWeb: boolean): boolean {
  if (text.includes('[')) {
    const [, address, port] = /^\[([^[%]*)(?:%25[^[]*)?\](.*)$/s.exec(text) ?? [];
    return address !== undefined && address.includes(':') && parseIp(address) !== undefined && isPort(port);
  }
  const colon = text.lastIndexOf(':');
  return (colon < 0 || (isPort(text.slice(colon)) && !(isWeb && colon !== text.indexOf(':')))) && isHostText(text);
}

function isPort(text: string): boolean {
  return /^(:\d*)?$/.test(text);
}

/** Whether a text is valid in a host: only characters outside of ASCII can be escaped, and few special characters are allowed. */
function isHostText(text: string): boolean {
  return /^(?:[A-Za-z0-9\-_.~!$&'()*+,;=:\]<>"]|[^\0-\x7f]|%[89A-Fa-f][0-9A-Fa-f]|%25)*$/.test(text);
}
