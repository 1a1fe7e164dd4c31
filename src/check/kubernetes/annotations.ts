import { checkFragment } from './fragments';
import { CIDR, RELATIVE_PATH } from './names';
import { isSet } from './rule';
import { at, Json } from '../../values/json';
import { Path, Problem } from '../../values/problem';

/** An annotation that an API server reads, with what it wants of it. */
interface AnnotationRule {
  /** The annotation, or how the key starts, up to its last `/`: the rest is the name of a container. */
  readonly key: string;
  /** Whether the value is fine, given the spec of the object or pod, the other annotations, and the name of the container. */
  readonly check: (value: string, spec: any, annotations: Record<string, unknown>, container: string) => boolean;
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string | ((spec: any, annotations: Record<string, unknown>, container: string) => string);
  /** What to do about it, a whole sentence. */
  readonly fix?: string;
}

const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

/** The values of an annotation for each type of a profile; after `localhost/` comes the name of one on the node. */
type Profiles = Readonly<Record<'Unconfined' | 'RuntimeDefault', readonly string[]>>;

const APP_ARMOR_PROFILES: Profiles = { Unconfined: ['unconfined'], RuntimeDefault: ['runtime/default'] };
const SECCOMP_PROFILES: Profiles = { Unconfined: ['unconfined'], RuntimeDefault: ['runtime/default', 'docker/default'] };
const LOCALHOST = 'localhost/';

/** The annotations of objects, by kind. */
const OF_OBJECTS: Readonly<Record<string, readonly AnnotationRule[]>> = {
  Ingress: [{
    key: 'kubernetes.io/ingress.class',
    check: (value, spec) => !isPresent(spec?.ingressClassName) || value === spec.ingressClassName,
    allowed: ({ ingressClassName }) => `${ingressClassName}, as spec.ingressClassName says`,
    fix: 'Remove the annotation: spec.ingressClassName replaces it.',
  }],
  Service: [
    {
      key: SOURCE_RANGES,
      check: (_value, spec) => spec?.type === 'LoadBalancer' || readsSourceRanges(spec) === false,
      allowed: 'left out, unless the type is LoadBalancer',
    },
    {
      key: SOURCE_RANGES,
      check: (value, spec) => !readsSourceRanges(spec) || value.trim() === '' || value.trim().split(',').every(range => CIDR.matches(range.trim())),
      allowed: 'IP networks, separated by commas, such as 10.0.0.0/8,192.0.2.0/24',
    },
    {
      key: 'service.kubernetes.io/topology-mode',
      check: (value, _spec, annotations) => !(TOPOLOGY_HINTS in annotations) || value === annotations[TOPOLOGY_HINTS],
      allowed: (_spec, annotations) => `${annotations[TOPOLOGY_HINTS]}, as ${TOPOLOGY_HINTS} says`,
      fix: `Remove ${TOPOLOGY_HINTS}: this annotation replaces it.`,
    },
  ],
};

/** The annotations of pods. */
const OF_PODS: readonly AnnotationRule[] = [
  {
    key: APP_ARMOR,
    check: (_value, spec, _annotations, container) => containerOf(spec, container) !== undefined,
    allowed: (_spec, _annotations, container) => `for a container of the pod: none is called '${container}'`,
  },
  {
    key: APP_ARMOR,
    check: value => value === '' || isProfile(value, APP_ARMOR_PROFILES),
    allowed: 'runtime/default, unconfined, or localhost/ and the name of a profile',
  },
  {
    key: APP_ARMOR,
    check: (value, spec, _annotations, container) =>
      agrees(value, containerOf(spec, container)?.securityContext?.appArmorProfile ?? spec?.securityContext?.appArmorProfile, APP_ARMOR_PROFILES),
    allowed: 'the same as securityContext.appArmorProfile',
    fix: 'Remove the annotation: the field replaces it.',
  },
  ...[SECCOMP_POD, SECCOMP_CONTAINER].map((key): AnnotationRule => ({
    key,
    check: value => isProfile(value, SECCOMP_PROFILES) && (!value.startsWith(LOCALHOST) || RELATIVE_PATH.matches(value.slice(LOCALHOST.length))),
    allowed: 'runtime/default, unconfined, or localhost/ and the relative path of a profile',
  })),
  {
    key: SECCOMP_POD,
    check: (value, spec) => agrees(value, spec?.securityContext?.seccompProfile, SECCOMP_PROFILES),
    allowed: 'the same as securityContext.seccompProfile',
    fix: 'Remove the annotation: the field replaces it.',
  },
  {
    key: SECCOMP_CONTAINER,
    check: (value, spec, _annotations, container) => agrees(value, containerOf(spec, container)?.securityContext?.seccompProfile, SECCOMP_PROFILES),
    allowed: 'the same as securityContext.seccompProfile of the container',
    fix: 'Remove the annotation: the field replaces it.',
  },
  {
    key: 'controller.kubernetes.io/pod-deletion-cost',
    check: value => /^(?:0|[1-9]\d*|-\d+)$/.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31,
    allowed: 'a whole number from -2147483648 to 2147483647',
  },
  {
    key: 'scheduler.alpha.kubernetes.io/tolerations',
    check: value => value === '' || isTolerations(value),
    allowed: 'a list of tolerations in JSON',
    fix: 'Write them as tolerations of the pod: schedulers ignore the annotation.',
  },
  {
    key: 'kubernetes.io/config.mirror',
    check: (_value, spec) => isSet(spec?.nodeName),
    allowed: 'left out: only kubelets set it',
  },
];

/**
 * Finds the annotations of an object, and of its pods, that an API server refuses. It reads few of them; what others read, such as
 * the controller of an Ingress, isn't looked at.
 *
 * @param podSpec where the spec of its pods stands. Default: it has none
 */
export function checkAnnotations(kind: string, manifest: Json, podSpec?: Path): Problem[] {
  return [
    ...checkBy(OF_OBJECTS[kind] ?? [], manifest, ['metadata', 'annotations'], ['spec']),
    ...podSpec ? checkBy(OF_PODS, manifest, [...podSpec.slice(0, -1), 'metadata', 'annotations'], podSpec) : [],
  ];
}

function checkBy(rules: readonly AnnotationRule[], manifest: Json, path: Path, specPath: Path): Problem[] {
  const annotations = at(manifest, path);
  if (rules.length === 0 || typeof annotations !== 'object' || annotations === null) {
    return [];
  }
  const spec = at(manifest, specPath);
  return Object.entries(annotations as Record<string, unknown>).flatMap(([key, value]) => rules
    .filter(rule => typeof value === 'string' && (rule.key.endsWith('/') ? key.startsWith(rule.key) : key === rule.key))
    .map(rule => ({ rule, container: key.slice(rule.key.length) }))
    .filter(({ rule, container }) => !rule.check(value as string, spec, annotations as Record<string, unknown>, container))
    .map(({ rule: { allowed, fix }, container }) => ({
      path: [...path, key],
      value,
      allowed: typeof allowed === 'string' ? allowed : allowed(spec, annotations as Record<string, unknown>, container),
      fix,
    })));
}

/** Whether an optional string is there. An empty one is. */
function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether the annotation counts: with ranges in the spec, it is never read. */
function readsSourceRanges(spec: any): boolean {
  return !(spec?.loadBalancerSourceRanges?.length > 0);
}

function containerOf(spec: any, name: string): any {
  return [...spec?.initContainers ?? [], ...spec?.containers ?? []].find((container: any) => container?.name === name);
}

function isProfile(value: string, profiles: Profiles): boolean {
  return value.startsWith(LOCALHOST) || Object.values(profiles).some(values => values.includes(value));
}

/** Whether the value of an annotation means the same as a profile in a security context. */
function agrees(value: string, profile: any, profiles: Profiles): boolean {
  if (!isPresent(profile)) {
    return true;
  }
  return profile.type === 'Localhost'
    ? value === `${LOCALHOST}${profile.localhostProfile}`
    : !(profile.type in profiles) || profiles[profile.type as keyof Profiles].includes(value);
}

function isTolerations(text: string): boolean {
  try {
    const list: unknown = JSON.parse(text);
    return list === null || (Array.isArray(list) && checkFragment('Toleration[]', list).length === 0);
  } catch {
    return false;
  }
}
