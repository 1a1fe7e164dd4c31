import { isSet } from './common-rules';
import { checkFragment } from './fragments';
import { CIDR, RELATIVE_PATH } from './names';
import { at, isObject, Json } from '../../values/json';
import { Path, Problem } from '../../values/problem';
import { isPresent } from '../read';
import type { Rule } from '../rule';
import { runRules } from '../run-rules';

/** The context that a rule about an annotation can use in addition to its value. */
interface AnnotationContext {
  /** The spec of the object or the pod. */
  readonly spec: any;
  readonly annotations: Readonly<Record<string, unknown>>;
  /** The name of the container in the key. */
  readonly container: string;
}

/** The rules for the value of each annotation. A key that ends in `/` is a prefix: the name of a container follows. */
type AnnotationRules = Readonly<Record<string, readonly Rule<AnnotationContext>[]>>;

const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

/** The values of an annotation for each type of profile. After `localhost/`, the name of a profile on the node follows. */
type Profiles = Readonly<Record<'Unconfined' | 'RuntimeDefault', readonly string[]>>;

const APP_ARMOR_PROFILES: Profiles = { Unconfined: ['unconfined'], RuntimeDefault: ['runtime/default'] };
const SECCOMP_PROFILES: Profiles = { Unconfined: ['unconfined'], RuntimeDefault: ['runtime/default', 'docker/default'] };
const LOCALHOST = 'localhost/';

/** The annotations of objects, by kind. */
const OBJECT_ANNOTATIONS: Readonly<Record<string, AnnotationRules>> = {
  Ingress: {
    'kubernetes.io/ingress.class': [{
      path: '',
      check: (value, { spec }) => !isPresent(spec?.ingressClassName) || value === spec.ingressClassName,
      allowed: (_value, { spec }) => `${spec.ingressClassName}, the same as spec.ingressClassName`,
      fix: 'Remove the annotation: spec.ingressClassName replaces it.',
    }],
  },
  Service: {
    [SOURCE_RANGES]: [
      {
        path: '',
        check: (_value, { spec }) => spec?.type === 'LoadBalancer' || readsSourceRanges(spec) === false,
        allowed: 'left out, unless the type is LoadBalancer',
      },
      {
        path: '',
        check: (value, { spec }) => !readsSourceRanges(spec) || value.trim() === ''
          || value.trim().split(',').every((range: string) => CIDR.matches(range.trim())),
        allowed: 'IP networks, separated by commas, such as 10.0.0.0/8,192.0.2.0/24',
      },
    ],
    'service.kubernetes.io/topology-mode': [{
      path: '',
      check: (value, { annotations }) => !(TOPOLOGY_HINTS in annotations) || value === annotations[TOPOLOGY_HINTS],
      allowed: (_value, { annotations }) => `${annotations[TOPOLOGY_HINTS]}, the same as ${TOPOLOGY_HINTS}`,
      fix: `Remove ${TOPOLOGY_HINTS}: this annotation replaces it.`,
    }],
  },
};

const SECCOMP_PROFILE: Rule<AnnotationContext> = {
  path: '',
  check: value => isProfile(value, SECCOMP_PROFILES) && (!value.startsWith(LOCALHOST) || RELATIVE_PATH.matches(value.slice(LOCALHOST.length))),
  allowed: 'runtime/default, unconfined, or localhost/ and the relative path of a profile',
};

/** The annotations of pods. */
const POD_ANNOTATIONS: AnnotationRules = {
  [APP_ARMOR]: [
    {
      path: '',
      check: (_value, { spec, container }) => containerOf(spec, container) !== undefined,
      allowed: (_value, { container }) => `for a container of the pod: none is named '${container}'`,
    },
    {
      path: '',
      check: value => value === '' || isProfile(value, APP_ARMOR_PROFILES),
      allowed: 'runtime/default, unconfined, or localhost/ and the name of a profile',
    },
    {
      path: '',
      check: (value, { spec, container }) =>
        agrees(value, containerOf(spec, container)?.securityContext?.appArmorProfile ?? spec?.securityContext?.appArmorProfile, APP_ARMOR_PROFILES),
      allowed: 'the same as securityContext.appArmorProfile',
      fix: 'Remove the annotation: the field replaces it.',
    },
  ],
  [SECCOMP_POD]: [
    SECCOMP_PROFILE,
    {
      path: '',
      check: (value, { spec }) => agrees(value, spec?.securityContext?.seccompProfile, SECCOMP_PROFILES),
      allowed: 'the same as securityContext.seccompProfile',
      fix: 'Remove the annotation: the field replaces it.',
    },
  ],
  [SECCOMP_CONTAINER]: [
    SECCOMP_PROFILE,
    {
      path: '',
      check: (value, { spec, container }) => agrees(value, containerOf(spec, container)?.securityContext?.seccompProfile, SECCOMP_PROFILES),
      allowed: 'the same as securityContext.seccompProfile of the container',
      fix: 'Remove the annotation: the field replaces it.',
    },
  ],
  'controller.kubernetes.io/pod-deletion-cost': [{
    path: '',
    check: value => /^(?:0|[1-9]\d*|-\d+)$/.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31,
    allowed: 'a whole number from -2147483648 to 2147483647',
  }],
  'scheduler.alpha.kubernetes.io/tolerations': [{
    path: '',
    check: value => value === '' || isTolerations(value),
    allowed: 'a list of tolerations in JSON',
    fix: 'Write them as tolerations of the pod: schedulers ignore the annotation.',
  }],
  'kubernetes.io/config.mirror': [{
    path: '',
    check: (_value, { spec }) => isSet(spec?.nodeName),
    allowed: 'left out: only kubelets set it',
  }],
};

/**
 * Finds the annotations of an object, and of its pods, that the API server refuses. The API server reads only a few annotations.
 * Those that other programs read, such as the controller of an Ingress, are not checked.
 *
 * @param podSpec the path of the spec of its pods. Default: it has none
 */
export function checkAnnotations(kind: string, manifest: Json, podSpec?: Path): Problem[] {
  return [
    ...checkBy(OBJECT_ANNOTATIONS[kind] ?? {}, manifest, ['metadata', 'annotations'], ['spec']),
    ...podSpec ? checkBy(POD_ANNOTATIONS, manifest, [...podSpec.slice(0, -1), 'metadata', 'annotations'], podSpec) : [],
  ];
}

function checkBy(rules: AnnotationRules, manifest: Json, path: Path, specPath: Path): Problem[] {
  const annotations = at(manifest, path);
  if (!isObject(annotations)) {
    return [];
  }
  const spec = at(manifest, specPath);
  return Object.entries(annotations).filter(([, value]) => typeof value === 'string').flatMap(([key, value]) =>
    Object.keys(rules).filter(pattern => (pattern.endsWith('/') ? key.startsWith(pattern) : key === pattern)).flatMap(pattern =>
      runRules(rules[pattern], value, { spec, annotations, container: key.slice(pattern.length) }, { path: [...path, key] })));
}

/** Whether the annotation is read. It isn't if the spec has ranges. */
function readsSourceRanges(spec: any): boolean {
  return !(spec?.loadBalancerSourceRanges?.length > 0);
}

function containerOf(spec: any, name: string): any {
  return [...spec?.initContainers ?? [], ...spec?.containers ?? []].find((container: any) => container?.name === name);
}

function isProfile(value: string, profiles: Profiles): boolean {
  return value.startsWith(LOCALHOST) || Object.values(profiles).some(values => values.includes(value));
}

/** Whether the value of an annotation corresponds to a profile in a security context. */
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
