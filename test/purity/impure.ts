import { execSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { connect } from 'node:net';
import { hostname } from 'node:os';

/** Does what a pure library doesn't. */
export function run(): number {
  void [process.env.HOME, 'USER' in process.env, Object.keys(process.env), process.cwd(), hostname()];
  void [Date.now(), new Date(), performance.now(), Math.random(), randomUUID()];
  readFileSync(__filename);
  void readFile(__filename);
  execSync('true');
  lookup('localhost', () => undefined);
  get('http://127.0.0.1:9').on('error', () => undefined);
  connect(9, '127.0.0.1').on('error', () => undefined);
  // Nothing that is given is asked of anyone.
  void new Date(0);
  return 0;
}
