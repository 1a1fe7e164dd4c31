import { hiddenText } from './digest';
import { withoutSecretValues } from './hidden-in-yaml';
import { isSecretText } from './secret-names';

/** Passwords in texts: of URLs, of MySQL addresses, among the parameters of either, and of variables in commands. */
const PASSWORDS = [
  /(:\/\/[^\s:/@]*:)(\S+)(@)/g,
  /(^[^\s:/@]+:)(?!\/\/)(.+)(@[a-z0-9]*\()/g,
  /([?&;\s]password=)([^&;\s]+)()/gi,
  /(\b[A-Z0-9_]*(?:PASSWORD|PASSWD|TOKEN|SECRET|_KEY)=)("[^"]*"|'[^']*'|[^\s"'&;]+)()/g,
];
/** A text that is an argument, such as `--token=a b`. */
const ARGUMENT = /^(--?([\w.-]+)=)([^]+)$/;
/** Flags inside of a command. */
const FLAGS = /((?:^|[\s"'])--?([\w.-]+)(?:=|[ \t]+(?!-)))("[^"]*"|'[^']*'|[^\s"']+)/g;

/** A text without the passwords and other secrets in it. */
export function withoutSecrets(text: string): string {
  const [, flag, name, value] = ARGUMENT.exec(text) ?? [];
  if (flag && isSecretText(name, value)) {
    return `${flag}${hiddenText(value)}`;
  }
  return PASSWORDS.reduce(withoutPassword, withoutSecretValues(text).replace(FLAGS, (all, start, named, secret) =>
    (isSecretText(named, secret) ? `${start}${hiddenText(secret)}` : all)));
}

function withoutPassword(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, start, password, end) => `${start}${hiddenText(password)}${end}`);
}
