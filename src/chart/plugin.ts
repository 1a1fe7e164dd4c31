import { mirroredImage } from './image';
import { isEmpty, presentOnly, RenderInput } from './rendering';
import { JsonObject } from '../values/json';

/*
 * Plugins are in two sections: `plugins` and the older `plugin`. Entries of `plugin` with `version: v2` are the same as those of
 * `plugins`. The others are legacy plugins, which run in separate containers.
 */

interface Plugin {
  readonly key: string;
  readonly options: { readonly [option: string]: any };
}

/** The plugins of both sections that are copied into the control plane, in the order of the init containers. */
function copiedPlugins(input: RenderInput): Plugin[] {
  const withImage = (plugin: Plugin) => !isEmpty(plugin.options.image);
  return [...pluginsOfSection(input.values.plugin).filter(plugin => plugin.options.version === 'v2'), ...pluginsOfSection(input.values.plugins)].filter(withImage);
}

/** The plugins of a section, in the order of their keys. */
function pluginsOfSection(section: object | undefined): Plugin[] {
  return Object.entries(section ?? {})
    .map(([key, options]) => ({ key, options: options ?? {} }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The volume for plugins, if there are any. */
export function pluginVolumes(input: RenderInput): JsonObject[] {
  return copiedPlugins(input).length > 0 ? [{ name: 'plugins', emptyDir: {} }] : [];
}

/** The mounts of the plugins in the control plane. */
export function pluginMounts(input: RenderInput): JsonObject[] {
  return copiedPlugins(input).length > 0 ? [{ name: 'plugins', mountPath: '/plugins' }] : [];
}

/** The init containers that copy plugins into the control plane. */
export function pluginInitContainers(input: RenderInput): JsonObject[] {
  return copiedPlugins(input).map(({ key, options }) => ({
    name: options.name || key,
    image: mirroredImage(input, options.image),
    ...presentOnly({ imagePullPolicy: options.imagePullPolicy }),
    ...(isEmpty(options.command) && isEmpty(options.args)
      ? { command: ['sh'], args: ['-c', `cp -r /plugin /plugins/${key}`] }
      : presentOnly({ command: options.command, args: options.args })),
    ...presentOnly({ securityContext: options.securityContext, resources: options.resources }),
    volumeMounts: isEmpty(options.volumeMounts) ? [{ name: 'plugins', mountPath: '/plugins' }] : options.volumeMounts,
  }));
}

/** The containers of legacy plugins. Each listens on a different port. */
export function legacyPluginContainers(input: RenderInput): JsonObject[] {
  return pluginsOfSection(input.values.plugin).filter(({ options }) => options.version !== 'v2').map(({ key, options }, index) => ({
    name: options.name || key,
    ...(options.image && { image: mirroredImage(input, options.image) }),
    env: [
      { name: 'VCLUSTER_PLUGIN_ADDRESS', value: `localhost:${14000 + index}` },
      { name: 'VCLUSTER_PLUGIN_NAME', value: key },
      ...options.env ?? [],
    ],
    ...presentOnly({
      imagePullPolicy: options.imagePullPolicy,
      workingDir: options.workingDir,
      command: options.command,
      args: options.args,
      terminationMessagePath: options.terminationMessagePath,
      terminationMessagePolicy: options.terminationMessagePolicy,
      envFrom: options.envFrom,
      securityContext: options.securityContext,
      lifecycle: options.lifecycle,
      livenessProbe: options.livenessProbe,
      readinessProbe: options.readinessProbe,
      startupProbe: options.startupProbe,
      volumeDevices: options.volumeDevices,
      volumeMounts: options.volumeMounts,
      resources: options.resources,
    }),
  }));
}
