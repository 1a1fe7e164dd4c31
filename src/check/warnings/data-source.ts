import { backingStore, BackingStoreName } from '../../chart/persistence';
import { text } from '../read';
import type { Finding, WarningRule } from '../rule';

/** The options with the addresses of databases, and the store that uses each. */
const DATABASES: readonly (readonly [path: string, store: BackingStoreName])[] = [
  ['controlPlane.backingStore.database.embedded.dataSource', 'embeddedDatabase'],
  ['controlPlane.backingStore.database.external.dataSource', 'externalDatabase'],
];

/** A finding that does not show the value. */
const HIDDEN: readonly Finding[] = [{ value: undefined }];

/** A password in the user information of a URL: `postgres://user:password@host`. */
const PASSWORD_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@:]*:([^@/?#]+)@/i;
/** A password before a MySQL address: `mysql://user:password@tcp(host)`, or without the scheme. */
const MYSQL_PASSWORD = /^(?:mysql:\/\/)?[^@:/]*:(?!\/\/)(.+)@[a-z0-9]*\(/i;
/** A password among the parameters: `?password=…`. */
const PARAMETER_PASSWORD = /[?&\s]password=([^&\s]+)/i;
/** A reference to an environment variable: `$(NAME)` or `${NAME}` anywhere, or `$NAME` alone. */
const VARIABLE_REFERENCE = /\$\(\w+\)|\$\{\w+\}|^\$\w+$/;

/** Passwords in addresses of databases. The address itself is never shown. */
export const dataSourceWarnings: readonly WarningRule[] = DATABASES.flatMap(([path, store]): WarningRule[] => [
  {
    id: 'data-source-password',
    path,
    check: (dataSource, { values }) => backingStore(values) !== store || !hasPassword(text(dataSource)) || HIDDEN,
    advice: 'It contains a password, which is part of the manifests. '
      + 'Use BackingStore.externalDatabase({ dataSourceFrom }) to read the data source from a Secret.',
  },
  {
    id: 'data-source-variable',
    path,
    check: (dataSource, { values }) => backingStore(values) !== store || !VARIABLE_REFERENCE.test(text(dataSource)) || HIDDEN,
    advice: 'It contains an environment variable, which vCluster does not replace. '
      + 'Use BackingStore.externalDatabase({ dataSourceFrom }) to read the data source from a Secret.',
  },
]);

function hasPassword(dataSource: string): boolean {
  return [PASSWORD_IN_URL, MYSQL_PASSWORD, PARAMETER_PASSWORD].some(pattern => {
    const password = pattern.exec(dataSource)?.[1];
    return password !== undefined && password.replace(VARIABLE_REFERENCE, '') !== '';
  });
}
