const SECRET_KEY = /(?:password|passwd|passphrase|token|secretkey|accesskey|apikey|privatekey|license|licensekey)$/;
/** Keys whose texts are secrets, and whose maps and lists hold other settings, too. */
const SECRET_TEXT = /auth$|(?:client|app|shared|webhook|consumer|api|oidc|oauth|signing|jwt|session|cookie|hmac)secret$/;
/** Keys that end with `secret`, and whose texts are the names of Secrets. */
const SECRET_REFERENCE = /(?:existing|pull|tls|ca|cert|certificate|credentials|key|ref)secret$|existing.*secret$/;
const SECRET_VARIABLE = /(?:PASSWORD|PASSWD|TOKEN|SECRET|_KEY)$/i;
/** Keys below a secret whose texts tell where it is: `secretName`, `secretRef.name`, `valueFrom.secretKeyRef.key`. */
const REFERENCE = /^(?:name|namespace|key|kind|apiVersion|optional|audience|path|file)$|(?:Name|Namespace|Ref|From|File|Path)$/;
/** What the API server takes for the name of a Secret. */
const OBJECT_NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/** Whether a key is named like a secret, so that what it holds is one. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(normalised(key));
}

/** Whether a key is named like a secret, and its text is one. */
export function isSecretText(key: string, text: string): boolean {
  const name = normalised(key);
  if (isSecretKey(key) || SECRET_TEXT.test(name)) {
    return !/^(?:true|false|null|~)?$/.test(text);
  }
  return name.endsWith('secret') && text !== '' && !SECRET_REFERENCE.test(name) && !OBJECT_NAME.test(text);
}

/** Whether an environment variable is named like a secret. */
export function isSecretVariable(name: unknown): boolean {
  return typeof name === 'string' && SECRET_VARIABLE.test(name);
}

/** Whether a key tells where something is, and not what it is. */
export function isReference(key: string): boolean {
  return REFERENCE.test(key);
}

/** `client-secret`, `client_secret` and `clientSecret` are the same. */
function normalised(key: string): string {
  return key.replace(/[-_.]/g, '').toLowerCase();
}
