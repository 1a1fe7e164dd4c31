import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOWNLOADS, PACKAGE, Registry, temporary } from './registry';
import { CACHE } from '../../../projenrc/package/run';

const GROUP = 'io/github/cdk8s-vcluster';
const LOCAL = join(DOWNLOADS, 'm2');

/** A Maven repository in a folder, beside Maven Central. It also has the bindings of cdk8s-plus-28, in case Maven Central lacks them. */
export async function openMaven(): Promise<Registry> {
  const repository = temporary('maven');
  const home = temporary('home');
  // What an earlier rehearsal installed.
  rmSync(join(LOCAL, GROUP), { recursive: true, force: true });
  mkdirSync(join(home, '.m2'));
  writeFileSync(join(home, '.m2', 'settings.xml'), settings(pathToFileURL(repository).href));
  const bindings = readdirSync(CACHE).filter(name => /^cdk8s-plus-28-.*-java$/.test(name));
  bindings.forEach(name => cpSync(join(CACHE, name), repository, { recursive: true }));

  return {
    name: 'a file repository',
    env: { MAVEN_OPTS: `-Duser.home=${home}` },
    publish: async (dist, version) => {
      const folder = join(GROUP, PACKAGE);
      cpSync(join(dist, 'java', folder, version), join(repository, folder, version), { recursive: true });
      writeFileSync(join(repository, folder, 'maven-metadata.xml'), metadata(versionsIn(join(repository, folder))));
      return readdirSync(join(repository, folder, version)).filter(file => /\.(jar|pom)$/.test(file));
    },
  };
}

/** The version that a folder's pom.xml has, once Maven has downloaded it. */
export function installedByMaven(folder: string): string {
  const version = /<artifactId>cdk8s-vcluster<\/artifactId>[\s\S]*?<version>(.*)<\/version>/.exec(readFileSync(join(folder, 'pom.xml'), 'utf8'))![1];
  return existsSync(join(LOCAL, GROUP, PACKAGE, version, `${PACKAGE}-${version}.jar`)) ? version : `${version}, not downloaded`;
}

/** A repository writes this for what is published to it. */
function metadata(versions: string[]): string {
  const latest = versions[versions.length - 1];
  return `<metadata><groupId>${GROUP.replace(/\//g, '.')}</groupId><artifactId>${PACKAGE}</artifactId><versioning><latest>${latest}</latest><release>${latest}</release>`
    + `<versions>${versions.map(version => `<version>${version}</version>`).join('')}</versions></versioning></metadata>`;
}

function versionsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

function settings(url: string): string {
  return `<settings>
  <localRepository>${LOCAL}</localRepository>
  <profiles><profile>
    <id>rehearsal</id>
    <repositories><repository>
      <id>rehearsal</id><url>${url}</url><releases><updatePolicy>always</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
    </repository></repositories>
  </profile></profiles>
  <activeProfiles><activeProfile>rehearsal</activeProfile></activeProfiles>
</settings>
`;
}
