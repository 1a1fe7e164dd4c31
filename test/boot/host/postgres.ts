import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { stop } from '../../servers/process';
import { NODE_ADDRESS } from '../kubelet/network';

const NOBODY = 65534;
const PACKAGES = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs: on the path, or where Debian's packages have them. */
export function postgresFolder(): string | undefined {
  const packages = existsSync(PACKAGES) ? readdirSync(PACKAGES).map(version => join(PACKAGES, version, 'bin')) : [];
  return [...process.env.PATH!.split(delimiter), ...packages].find(folder => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}

/** A PostgreSQL that the pods of the host cluster reach. */
export class Postgres {
  /** Creates a database, and starts it. */
  public static start(programs: string): Postgres {
    const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
    const password = randomUUID();
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password);
    [folder, passwordFile].forEach(path => chownSync(path, NOBODY, NOBODY));
    const data = join(folder, 'data');
    const asNobody = { cwd: folder, uid: NOBODY, gid: NOBODY, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
    execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'vcluster', '-A', 'scram-sha-256', '--pwfile', passwordFile], { ...asNobody, stdio: 'pipe' });
    writeFileSync(join(data, 'pg_hba.conf'), 'host all all 10.64.0.0/16 scram-sha-256\n');
    const log = openSync(join(folder, 'log'), 'a');
    const child = spawn(join(programs, 'postgres'), ['-D', data, '-h', NODE_ADDRESS, '-p', '5432', '-k', folder, '-F'], { ...asNobody, stdio: ['ignore', log, log] });
    return new Postgres(folder, `postgres://vcluster:${password}@${NODE_ADDRESS}:5432/postgres?sslmode=disable`, password, child);
  }

  private constructor(
    private readonly folder: string,

    /** Where it is, with the name and the password of its user. */
    public readonly dataSource: string,
    public readonly password: string,
    private readonly child: ChildProcess,
  ) {}

  /** Stops it, and removes its data. */
  public async stop(): Promise<void> {
    await stop(this.child);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
