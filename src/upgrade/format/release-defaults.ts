import { knownReleases } from '../../release/known-releases';
import { ReleaseModel } from '../../release/release-model';
import { isEqual } from '../../values/canonical';
import { at, JsonObject } from '../../values/json';
import { CONFIG_PATH } from '../changes/field-changes';
import type { FieldChange, VirtualClusterChanges } from '../report-types';

/** Whether a field of the configuration changes only because its default in the release changes. */
export function isReleaseDefault({ from, to }: VirtualClusterChanges, { path, before, after }: FieldChange): boolean {
  const [old, next] = [from, to].map(defaultsOfRelease);
  const keys = old && next && configKeys(path);
  return keys !== undefined && isEqual(at(old, keys), before) && isEqual(at(next, keys), after);
}

/** The defaults of a release. Undefined if the library doesn't know the release. */
function defaultsOfRelease(release: string | undefined): JsonObject | undefined {
  return release !== undefined && knownReleases().includes(release) ? ReleaseModel.of(release).defaults as unknown as JsonObject : undefined;
}

/** The keys of a path in the configuration. Undefined for other paths, and for paths into lists. */
function configKeys(path: string): string[] | undefined {
  if (!path.startsWith(CONFIG_PATH)) {
    return undefined;
  }
  const parts = path.slice(CONFIG_PATH.length).match(/\.[A-Za-z_$][\w$-]*|\["(?:[^"\\]|\\.)*"\]|\[[^\]]*\]/g) ?? [];
  const keys = parts.map(part => (part.startsWith('.') ? part.slice(1) : part.startsWith('["') ? JSON.parse(part.slice(1, -1)) as string : undefined));
  return keys.every(key => key !== undefined) ? keys as string[] : undefined;
}
