import { isUrl } from '../../src/check/url';

// What Go's net/url reads, as a program asked it.
test.each([
  '', 'x', '/a/b', 'https://x', 'http://a.b:80/c?d=e#f', 'https://[::1]:80', 'https://u:p@h', 'https://h?%', '//h', '///p', 'a:b', 'mailto:x',
  'https://é', 'https://%e4', '/a:b', 'a/b:c', 'https://', '*', 'https://[fe80::1%25en0]/', 'https://h:', 'https://a<b', '1/2:3', '#\t', 'https://u%41@h',
])("'%s' is a URL", text => {
  expect(isUrl(text)).toBe(true);
});

test.each([
  ':x', '1:2', 'https://a b', 'https://%zz', 'https://[::1', 'https://a:b', 'https://h/%', 'https://h#%', 'https://a^b', 'https://%41', 'https://u%@h',
  'https://a\tb', 'https://h:80:90', 'https://u ser@h', 'a b:c', 'https://[::1]x', 'x%', '%zz', 'https://h/a%2', 'https://[1.2.3.4]', 'https://a[::1]',
])("'%s' is not a URL", text => {
  expect(isUrl(text)).toBe(false);
});
