import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { template } from './helm';
import { DIGESTS_FILE, objectsDigest, OwnDigests, readDigests } from './own-digests';
import { target } from './target';
import { compareVersions, minorOf } from '../../src/release/version';
import { OWN_CASES } from '../../test/parity/own-cases';

/** The project's own cases whose keys a release has. */
export function ownCasesOf(release: string) {
  const minor = minorOf(release);
  return OWN_CASES.filter(({ since, until }) => (!since || compareVersions(minor, since) >= 0) && (!until || compareVersions(minor, until) < 0));
}

/** Writes the digests of a chart's objects for the project's own cases. Replaces those of older versions of the same minor release. */
export async function recordDigests(helm: string, chart: string, version: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'record-'));
  const digests: Record<string, string> = {};
  try {
    for (const { id, values, kubeVersion } of ownCasesOf(version)) {
      writeFileSync(join(work, 'values.json'), JSON.stringify(values));
      const templated = await template(helm, chart, join(work, 'values.json'), target(kubeVersion));
      if ('refusal' in templated) {
        throw new Error(`the chart of ${version} refuses the case ${id} of test/parity/own-cases.ts: ${templated.refusal}`);
      }
      digests[id] = objectsDigest(templated.manifests, target().namespace);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
  const others = Object.entries(readDigests()).filter(([release]) => minorOf(release) !== minorOf(version));
  const all: OwnDigests = Object.fromEntries([...others, [version, digests] as const].sort(([a], [b]) => compareVersions(a, b)));
  writeFileSync(DIGESTS_FILE, `${JSON.stringify(all, null, 1)}\n`);
  console.error(`${Object.keys(digests).length} digests of ${version} are in test/parity/own-digests.json`);
}
