import { text } from '../read';
import type { WarningRule } from '../rule';

const DATABASES = ['embedded', 'external'].map(kind => `controlPlane.backingStore.database.${kind}`);

/** A password in the user information of a URL: `postgres://user:password@host`. */
const URL_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@:]*:([^@/?#]+)@/i;
/** A password in front of MySQL's address: `mysql://user:password@tcp(host)`. */
const MYSQL_PASSWORD = /^mysql:\/\/[^@:]*:(.+)@[a-z0-9]*\(/i;
/** A password among the parameters: `?password=…`. */
const PARAMETER_PASSWORD = /[?&\s]password=([^&\s]+)/i;
/** A reference to an environment variable: `$(NAME)` or `${NAME}`. */
const VARIABLE = /\$\(\w+\)|\$\{\w+\}/;

/** What a database's address must not hold. The address itself is never shown. */
export const dataSourceWarnings: readonly WarningRule[] = DATABASES.flatMap((database): WarningRule[] => [
  {
    id: 'data-source-password',
    path: database,
    check: ({ enabled, dataSource }) => enabled !== true || !hasPassword(text(dataSource)) || [{ at: ['dataSource'], value: undefined }],
    advice: 'It contains a password, which is written into the manifests. '
      + 'Keep the data source in a Secret: BackingStore.externalDatabase({ dataSourceFrom }) reads it from there.',
  },
  {
    id: 'data-source-variable',
    path: database,
    check: ({ enabled, dataSource }) => enabled !== true || !VARIABLE.test(text(dataSource)) || [{ at: ['dataSource'], value: undefined }],
    advice: 'It refers to an environment variable, which vCluster does not replace: the database is looked up under the text as it is. '
      + 'BackingStore.externalDatabase({ dataSourceFrom }) reads the data source from a Secret.',
  },
]);

function hasPassword(dataSource: string): boolean {
  return [URL_PASSWORD, MYSQL_PASSWORD, PARAMETER_PASSWORD].some(pattern => {
    const password = pattern.exec(dataSource)?.[1];
    return password !== undefined && password.replace(VARIABLE, '') !== '';
  });
}
