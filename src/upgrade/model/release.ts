import { parseImage } from './parse-image';
import { parseVersion } from './parsed-version';
import { ReadObject } from '../read-object';

/** The container that runs vCluster. */
export function syncerOf(workload: ReadObject | undefined): any {
  const containers: any[] = workload?.spec?.template?.spec?.containers ?? [];
  return containers.find(({ name }) => name === 'syncer') ?? containers[0];
}

/**
 * The vCluster release of objects: the tag of the control plane's image if it is a version, otherwise the chart version in the
 * labels of the objects.
 */
export function releaseOf(workload: ReadObject | undefined, objects: ReadObject[]): string | undefined {
  const { tag } = parseImage(syncerOf(workload)?.image);
  const [running] = /^v?\d+\.\d+\.\d+(?:-(?:alpha|beta|rc|next)[\w.-]*)?$/.exec(tag ?? '') ?? [];
  const labelled = [...workload ? [workload] : [], ...objects]
    .map(({ metadata }) => /^vcluster(?:-[a-z0-9]+)*?-(\d+\.\d+\.\d+.*)$/.exec(metadata.labels?.chart ?? '')?.[1])
    .find(version => parseVersion(version) !== undefined);
  return running?.replace(/^v/, '') ?? labelled;
}
