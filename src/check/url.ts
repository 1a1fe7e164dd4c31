/**
 * Whether a text is a URL as Go's net/url reads it, which is what vCluster asks: almost any text is.
 */
export function isUrl(text: string): boolean {
  const [beforeFragment, ...fragment] = text.split('#');
  if (/[\0-\x1f\x7f]/.test(text) || !isEscaped(fragment.join('#'))) {
    return false;
  }
  if (beforeFragment.startsWith(':')) {
    return false;
  }
  const [, scheme = '', afterScheme = beforeFragment] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(beforeFragment) ?? [];
  const rest = afterScheme.split('?')[0];
  if (rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))) {
    const [authority] = rest.slice(2).split('/');
    return isAuthority(authority) && isEscaped(rest.slice(2 + authority.length));
  }
  if (!rest.startsWith('/')) {
    return scheme !== '' || (!rest.split('/')[0].includes(':') && isEscaped(rest));
  }
  return isEscaped(rest);
}

/** Whether each `%` has two hexadecimal digits behind it. */
function isEscaped(text: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

function isAuthority(text: string): boolean {
  const at = text.lastIndexOf('@');
  const user = text.slice(0, Math.max(at, 0));
  return /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user) && isHost(text.slice(at + 1));
}

function isHost(text: string): boolean {
  if (text.startsWith('[')) {
    const end = text.lastIndexOf(']');
    return end > 0 && isPort(text.slice(end + 1)) && isHostText(text.slice(0, end + 1).replace(/%25.*\]$/, ']'));
  }
  const colon = text.lastIndexOf(':');
  return (colon < 0 || (colon === text.indexOf(':') && isPort(text.slice(colon)))) && isHostText(text);
}

function isPort(text: string): boolean {
  return /^(:\d*)?$/.test(text);
}

/** In a host, only what isn't ASCII may be escaped, and few signs besides letters and digits may stand for themselves. */
function isHostText(text: string): boolean {
  return /^(?:[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]|[^\0-\x7f]|%[89A-Fa-f][0-9A-Fa-f]|%25)*$/.test(text);
}
