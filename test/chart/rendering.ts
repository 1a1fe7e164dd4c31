import { extraManifests } from '../../src/chart/manifests';
import { Manifest, RenderInput } from '../../src/chart/rendering';
import { renderVirtualCluster } from '../../src/chart/virtual-cluster';
import { ReleaseModel } from '../../src/release/release-model';
import { JsonObject } from '../../src/values/json';
import { mergeValues } from '../../src/values/merge';
import type { Values, WithNulls } from '../../src/values/values';
import { NEWEST, OLDEST } from '../releases';

export { NEWEST, OLDEST };

export interface Given {
  readonly release?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly hostMinor?: number;
}

/** What is rendered from: values over the newest release's defaults. */
export function rendering(values: WithNulls<Values> = {}, given: Given = {}): RenderInput {
  const release = ReleaseModel.of(given.release ?? NEWEST);
  return {
    name: 'my-vc',
    namespace: 'team-a',
    hostMinor: 31,
    ...given,
    release,
    values: mergeValues(release.defaults as JsonObject, values as JsonObject) as Values,
  };
}

/** All objects of a kind, without their types: a test looks into them. */
export function objects(kind: string, values?: WithNulls<Values>, given?: Given): any[] {
  const r = rendering(values, given);
  return [...renderVirtualCluster(r), ...extraManifests(r)].filter(manifest => manifest.kind === kind);
}

/** The object of a kind, by its name where there are several. */
export function object(kind: string, values?: WithNulls<Values>, given?: Given & { readonly called?: string }): any {
  const found = objects(kind, values, given).filter(({ metadata }: Manifest) => !given?.called || metadata.name === given.called);
  expect(found).toHaveLength(1);
  return found[0];
}
