import { runsNoWorkload } from '../../chart/control-plane';
import { rendersEtcd } from '../../chart/etcd';
import { controlPlaneImage, imageReference } from '../../chart/image';
import { initContainers } from '../../chart/init-containers';
import type { RenderInput } from '../../chart/rendering';
import type { Path } from '../../values/problem';
import { list, text } from '../read';
import type { Finding, RuleContext, WarningRule } from '../rule';

/** An image as it is rendered. */
interface RenderedImage {
  /** The option that it comes from. */
  readonly at: Path;
  readonly reference: string;
}

const IMAGE: Path = ['controlPlane', 'statefulSet', 'image'];
const OWN_CONTAINERS: Path = ['controlPlane', 'statefulSet', 'initContainers'];
const ETCD_IMAGE: Path = ['controlPlane', 'backingStore', 'etcd', 'deploy', 'statefulSet', 'image'];
const DEFAULT_REGISTRY: Path = ['controlPlane', 'advanced', 'defaultImageRegistry'];

/** The options of the images of the init containers that copy binaries, by the containers' names. */
const BINARIES: Readonly<Record<string, readonly string[]>> = {
  'kubernetes': ['k8s', 'image'],
  'kube-apiserver': ['k8s', 'apiServer', 'image'],
  'kube-controller-manager': ['k8s', 'controllerManager', 'image'],
  'kube-scheduler-manager': ['k8s', 'scheduler', 'image'],
};

const ADVICE = 'The kubelet cannot parse this image reference, so the container does not start (InvalidImageName). '
  + 'Write REGISTRY/REPOSITORY:TAG, with the repository in lower case.';

/** Images of the control plane and its init containers whose references are none. */
export const imageReferenceWarnings: readonly WarningRule[] = [imageRule(controlPlaneImages)];

/** The same for deployed etcd. */
export const etcdImageWarnings: readonly WarningRule[] = [
  imageRule(input => (rendersEtcd(input)
    ? [{ at: ETCD_IMAGE, reference: imageReference(input, input.values.controlPlane?.backingStore?.etcd?.deploy?.statefulSet?.image) }] : [])),
];

function imageRule(imagesOf: (input: RenderInput) => readonly RenderedImage[]): WarningRule {
  return {
    id: 'image-invalid',
    path: '',
    check: (_, context) => imagesOf(inputOf(context)).flatMap(image => findingsOf(image, context)),
    advice: ADVICE,
  };
}

/** What images are rendered from. The Kubernetes version of the host doesn't matter to what is checked of them. */
function inputOf(context: RuleContext): RenderInput {
  return { hostMinor: 0, ...context, namespace: context.namespace ?? 'default' };
}

function controlPlaneImages(input: RenderInput): RenderedImage[] {
  if (runsNoWorkload(input)) {
    return [];
  }
  const containers = initContainers(input);
  const own = containers.length - list(input.values.controlPlane?.statefulSet?.initContainers).length;
  return [
    { at: IMAGE, reference: controlPlaneImage(input) },
    ...containers.map((container, index) => ({
      at: index >= own ? [...OWN_CONTAINERS, index - own, 'image'] : optionOf(text(container.name), input),
      reference: text(container.image),
    })).filter(({ at }) => at !== IMAGE),
  ];
}

/** The option of the image of an init container that the chart adds. */
function optionOf(container: string, { values }: RenderInput): Path {
  if (container === 'vcluster-copy') {
    return IMAGE;
  }
  const { k3s, k0s } = values.controlPlane?.distro ?? {};
  const binary = container === 'vcluster' && (k3s?.enabled || k0s?.enabled) ? [k3s?.enabled ? 'k3s' : 'k0s', 'image'] : BINARIES[container];
  return binary ? ['controlPlane', 'distro', ...binary] : ['plugins'];
}

function findingsOf({ at, reference }: RenderedImage, { values }: RuleContext): Finding[] {
  const registry = text(values.controlPlane?.advanced?.defaultImageRegistry);
  // A scheme has a warning of its own, and what is no text at all is an error.
  if (reference === '' || reference.includes('{{') || (reference.includes('://') && (registry.includes('://') || at === IMAGE))) {
    return [];
  }
  const [host, next] = reference.split('/');
  if (host === next && /[.:]/.test(host)) {
    return [{ at, value: reference, advice: `The registry ${host} is in this image reference twice, so nodes do not find the image. Write it only once.` }];
  }
  if (isImageReference(reference)) {
    return [];
  }
  // The same registry is in all images: only one of them is told.
  const isRegistry = registry !== '' && !isImageReference(`${registry.replace(/\/+$/, '')}/a:b`) && at[2] !== 'initContainers';
  return isRegistry && at !== IMAGE ? [] : [{ at: isRegistry ? DEFAULT_REGISTRY : at, value: reference }];
}

const DOMAIN = '(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?)';
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(`^(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$`);

/** Whether a text is a reference to an image, as the kubelet parses it. */
export function isImageReference(reference: string): boolean {
  return REFERENCE.test(reference);
}
