import { runsNoWorkload } from './control-plane';
import { corefile } from './coredns/corefile';
import { coreDnsManifests, embeddedCoreDnsManifests } from './coredns/deployed-objects';
import { documents } from './coredns/yaml-lines';
import { namespacedMeta } from './object-meta';
import { globalAnnotations, Manifest, RenderInput } from './rendering';
import { hasCorednsConfigMap } from './volumes';
import { JsonObject } from '../values/json';

/** The manifests of CoreDNS that releases before 0.26 apply in the virtual cluster. */
export function coreDnsConfigMap(input: RenderInput): Manifest[] {
  if (!hasCorednsConfigMap(input) || runsNoWorkload(input)) {
    return [];
  }
  return [{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: namespacedMeta(input, `vc-coredns-${input.name}`, { annotations: globalAnnotations(input) }),
    data: data(input),
  }];
}

function data(input: RenderInput): JsonObject {
  const options = input.values.controlPlane!.coredns!;
  if (options.overwriteManifests) {
    return { 'coredns.yaml': withoutEnd(options.overwriteManifests) };
  }
  return options.embedded
    ? { 'Corefile': withoutEnd(options.overwriteConfig || corefile(input)), 'coredns.yaml': documents(embeddedCoreDnsManifests(options)) }
    : { 'coredns.yaml': documents(coreDnsManifests(input, options)) };
}

/** A text without the newlines at its end, as the chart has it. */
function withoutEnd(text: string): string {
  return text.replace(/\n+$/, '');
}
