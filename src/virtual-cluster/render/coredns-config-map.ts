import { corefile } from './coredns/corefile';
import { coreDnsManifests, embeddedCoreDnsManifests } from './coredns/manifests';
import { documents } from './coredns/text';
import { namespacedMeta } from './object-meta';
import { runsNoWorkload } from '../../control-plane/render-control-plane';
import { hasCorednsConfigMap } from '../../control-plane/volumes';
import { globalAnnotations, Manifest, Rendering } from '../../render/rendering';
import { JsonObject } from '../../values/json';

/** The manifests that releases before 0.26 apply within the virtual cluster to have DNS. */
export function coreDnsConfigMap(r: Rendering): Manifest[] {
  if (!hasCorednsConfigMap(r) || runsNoWorkload(r)) {
    return [];
  }
  return [{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: namespacedMeta(r, `vc-coredns-${r.name}`, { annotations: globalAnnotations(r) }),
    data: data(r),
  }];
}

function data(r: Rendering): JsonObject {
  const options = r.values.controlPlane!.coredns!;
  if (options.overwriteManifests) {
    return { 'coredns.yaml': withoutEnd(options.overwriteManifests) };
  }
  return options.embedded
    ? { 'Corefile': withoutEnd(options.overwriteConfig || corefile(r)), 'coredns.yaml': documents(embeddedCoreDnsManifests(options)) }
    : { 'coredns.yaml': documents(coreDnsManifests(r, options)) };
}

/** A text without the newlines at its end, as the chart has it. */
function withoutEnd(text: string): string {
  return text.replace(/\n+$/, '');
}
