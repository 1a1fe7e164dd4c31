import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Uses a copy of a chart with the version of its release, because a checkout has a placeholder. */
export async function withChartCopy<T>(folder: string, version: string, use: (chart: string, work: string) => Promise<T>): Promise<T> {
  const work = mkdtempSync(join(tmpdir(), 'parity-'));
  try {
    const chart = join(work, 'chart');
    cpSync(folder, chart, { recursive: true });
    const file = join(chart, 'Chart.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^version:.*$/m, `version: ${version}`));
    return await use(chart, work);
  } finally {
    rmSync(work, { recursive: true });
  }
}
