import { testAdvice, testWarnings, warnings } from '../rules/refusals';

const EXTERNAL = 'controlPlane.backingStore.database.external';
const EMBEDDED = 'controlPlane.backingStore.database.embedded';
const external = (dataSource: string, enabled = true) => ({ [EXTERNAL]: { enabled, dataSource } });
const PASSWORD = [`data-source-password ${EXTERNAL}.dataSource`];
const VARIABLE = [`data-source-variable ${EXTERNAL}.dataSource`];

describe('a data source in the configuration', () => {
  testWarnings([
    ['must not contain a password', external('postgres://user:secret@db:5432/vc'), PASSWORD],
    ['must not contain a password for MySQL', external('mysql://user:secret@tcp(db:3306)/vc'), PASSWORD],
    ['must not contain a password with any signs for MySQL', external('mysql://user:s/e@c?ret@tcp(db:3306)/vc'), PASSWORD],
    ['must not contain a password for MySQL without its scheme', external('user:secret@tcp(db:3306)/vc'), PASSWORD],
    ['can contain no password for MySQL', external('mysql://user@tcp(db:3306)/vc'), []],
    ['can contain an empty password for MySQL', external('mysql://user:@tcp(db:3306)/vc'), []],
    ['must not contain a password as a parameter', external('postgres://db:5432/vc?user=u&password=secret'), PASSWORD],
    ['must not contain a password beside a variable', external('postgres://user:a$(B)@db:5432/vc'), [...PASSWORD, ...VARIABLE]],
    ['can contain a user', external('postgres://user@db:5432/vc'), []],
    ['can contain an empty password', external('postgres://user:@db:5432/vc'), []],
    ['can contain an empty parameter', external('postgres://user@db:5432/vc?password=&sslmode=require'), []],
    ['can contain other parameters', external('postgres://user@db:5432/vc?passwordless=yes'), []],
    ['can contain a port', external('postgres://db:5432/vc'), []],
    ['can contain an @ behind the port', external('postgres://db:5432/vc@home'), []],
    ['is not checked if the database is disabled', external('postgres://user:secret@db:5432/vc', false), []],
    ['must not contain a variable', external('postgres://user:$(PASSWORD)@db:5432/vc'), VARIABLE],
    ['must not be a variable of a shell', external('$DATA_SOURCE'), VARIABLE],
    ['can contain the sign of a variable', external('postgres://$USER@db:5432/vc'), []],
    ['must not contain a variable of a shell', external('postgres://${USER}@db:5432/vc'), VARIABLE],
    ['can contain a dollar sign', external('postgres://a$b@db:5432/vc'), []],
    ['is checked for the embedded database if it is the default', { [`${EMBEDDED}.dataSource`]: 'postgres://user:secret@db/vc' },
      [`data-source-password ${EMBEDDED}.dataSource`]],
    ['is looked at for the embedded database too', { [EMBEDDED]: { enabled: true, dataSource: 'postgres://user:secret@db/vc' } },
      [`data-source-password ${EMBEDDED}.dataSource`]],
  ]);

  it('is not shown', () => {
    expect(warnings(external('postgres://user:a$(B)@db:5432/vc')).map(({ value }) => value)).toEqual([undefined, undefined]);
  });
});

describe('the advice says what to do', () => {
  testAdvice([
    ['a password', external('postgres://user:secret@db/vc'), ['contains a password, which is part of the manifests', 'BackingStore.externalDatabase({ dataSourceFrom })']],
    ['a variable', external('$DATA_SOURCE'), ['an environment variable, which vCluster does not replace', 'BackingStore.externalDatabase({ dataSourceFrom })']],
  ]);
});
