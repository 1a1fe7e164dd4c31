import { isObject, JsonObject } from '../../values/json';
import { readYaml } from '../../values/read-yaml';
import { ReadObject } from '../read-object';

const PREFIX = 'vc-config-';
const KEY = 'config.yaml';

/** The name of the virtual cluster whose configuration a Secret contains. Undefined for other objects. */
export function configuredCluster({ kind, metadata, data, stringData }: ReadObject): string | undefined {
  const holds = typeof data?.[KEY] === 'string' || typeof stringData?.[KEY] === 'string';
  return kind === 'Secret' && metadata.name.startsWith(PREFIX) && holds ? metadata.name.slice(PREFIX.length) : undefined;
}

/**
 * The configuration in a Secret: the merged `vcluster.yaml`.
 *
 * @throws if it isn't a map
 */
export function configOf(secret: ReadObject): JsonObject {
  const text = secret.stringData?.[KEY] ?? Buffer.from(secret.data[KEY], 'base64').toString('utf8');
  let config = configsByText.get(text);
  if (!config) {
    const [document = {}, ...others] = readYaml(text);
    if (others.length > 0 || !isObject(document)) {
      throw new Error(`The key ${KEY} of the Secret ${secret.metadata.name} must contain a single map, like a vcluster.yaml.`);
    }
    config = document;
    if (configsByText.size >= MAX_READ) {
      configsByText.clear();
    }
    configsByText.set(text, config);
  }
  return config;
}

/** A cache of configurations, because a fleet has few different ones, and reading them is slow. */
const configsByText = new Map<string, JsonObject>();
const MAX_READ = 100;
