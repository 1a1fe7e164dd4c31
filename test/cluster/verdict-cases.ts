/** An object, with what an API server says of it. */
export interface VerdictCase {
  readonly what: string;
  readonly object: any;
  readonly refused: boolean;
}

const named = (apiVersion: string, kind: string, spec: any, annotations?: any) =>
  ({ apiVersion, kind, metadata: { name: 'a', namespace: 'default', ...annotations && { annotations } }, spec });
const service = (spec: any, annotations?: any) => named('v1', 'Service', { ports: [{ port: 443 }], selector: { app: 'a' }, ...spec }, annotations);
const ingress = (spec: any, annotations?: any) => named('networking.k8s.io/v1', 'Ingress', {
  rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'a', port: { name: 'https' } } } }] } }],
  ...spec,
}, annotations);
const quota = (hard: any, spec: any) => named('v1', 'ResourceQuota', { hard, ...spec });
const egress = (cidr: string, ...except: string[]) => named('networking.k8s.io/v1', 'NetworkPolicy', {
  podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr, except } }] }],
});
const pods = (annotations: any, spec: any = {}, container: any = {}) => named('apps/v1', 'Deployment', {
  selector: { matchLabels: { app: 'a' } },
  template: { metadata: { labels: { app: 'a' }, annotations }, spec: { containers: [{ name: 'syncer', image: 'a', ...container }], ...spec } },
});
const scope = (scopeName: string, rest: any = { operator: 'Exists' }) => ({ scopeSelector: { matchExpressions: [{ scopeName, ...rest }] } });

const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const MODE = 'service.kubernetes.io/topology-mode';
const HINTS = 'service.kubernetes.io/topology-aware-hints';
const CLASS = 'kubernetes.io/ingress.class';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/syncer';
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/syncer';
const COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const FOUR = '10.96.7.7';
const SIX = 'fd00:10:96::77';

function cases(refused: boolean, objects: Readonly<Record<string, any>>): VerdictCase[] {
  return Object.entries(objects).map(([what, object]) => ({ what, object, refused }));
}

/** Objects around the edges of what is allowed. The API server has networks of both families. */
export const VERDICT_CASES: readonly VerdictCase[] = [
  ...cases(true, {
    'Service: two families without a policy': service({ ipFamilies: ['IPv4', 'IPv6'] }),
    'Service: two families of a single stack': service({ ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'SingleStack' }),
    'Service: one family twice': service({ ipFamilies: ['IPv4', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' }),
    'Service: an unknown family': service({ ipFamilies: ['IPv5'] }),
    'Service: an unknown policy': service({ ipFamilyPolicy: 'DualStack' }),
    'Service: an empty policy': service({ ipFamilyPolicy: '' }),
    'Service: two addresses without a policy': service({ clusterIP: FOUR, clusterIPs: [FOUR, SIX] }),
    'Service: two addresses of a single stack': service({ clusterIP: FOUR, clusterIPs: [FOUR, SIX], ipFamilyPolicy: 'SingleStack' }),
    'Service: two addresses of one family': service({ clusterIP: FOUR, clusterIPs: [FOUR, '10.96.7.8'], ipFamilyPolicy: 'RequireDualStack' }),
    'Service: an address of IPv6 for IPv4': service({ clusterIP: SIX, ipFamilies: ['IPv4'] }),
    'Service: an address of IPv4 for IPv6': service({ clusterIP: FOUR, ipFamilies: ['IPv6'] }),
    'Service: addresses in the other order': service({ clusterIP: SIX, clusterIPs: [SIX, FOUR], ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'RequireDualStack' }),
    'Service: clusterIPs alone': service({ clusterIPs: [FOUR] }),
    'Service: another address first': service({ clusterIP: FOUR, clusterIPs: ['10.96.7.8'] }),
    'Service: None beside an address': service({ clusterIP: 'None', clusterIPs: ['None', FOUR], ipFamilyPolicy: 'PreferDualStack' }),
    'Service: no address': service({ clusterIP: 'none' }),
    'Service: headless, for pods, of two families without a policy': service({ clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'] }),
    'Service: headless with a load balancer': service({ type: 'LoadBalancer', clusterIP: 'None' }),
    'Service: ExternalName with families': service({ type: 'ExternalName', externalName: 'a.example.com', ipFamilies: ['IPv4'] }),
    'Service: ExternalName with a policy': service({ type: 'ExternalName', externalName: 'a.example.com', ipFamilyPolicy: 'SingleStack' }),
    'Service: ExternalName with an address': service({ type: 'ExternalName', externalName: 'a.example.com', clusterIP: FOUR }),
    'Service: source ranges without a load balancer': service({}, { [RANGES]: '10.0.0.0/8' }),
    'Service: empty source ranges without a load balancer': service({}, { [RANGES]: '' }),
    'Service: source ranges that are none': service({ type: 'LoadBalancer' }, { [RANGES]: 'internal' }),
    'Service: source ranges with a comma too many': service({ type: 'LoadBalancer' }, { [RANGES]: '10.0.0.0/8,' }),
    'Service: two topologies': service({}, { [MODE]: 'Auto', [HINTS]: 'Disabled' }),
    'Service: a topology beside an empty one': service({}, { [MODE]: 'Auto', [HINTS]: '' }),
    'Ingress: two classes': ingress({ ingressClassName: 'nginx' }, { [CLASS]: 'cluster' }),
    'Ingress: a class beside an empty one': ingress({ ingressClassName: 'nginx' }, { [CLASS]: '' }),
    'ResourceQuota: a class of priorities beside node ports': quota({ 'services.nodeports': 0 }, scope('PriorityClass', { operator: 'In', values: ['a'] })),
    'ResourceQuota: pods that end beside storage': quota({ 'requests.storage': '1Gi' }, { scopes: ['NotTerminating'] }),
    'ResourceQuota: best effort beside a CPU': quota({ 'limits.cpu': 1 }, { scopes: ['BestEffort'] }),
    'ResourceQuota: a class of volumes beside pods': quota({ pods: 1 }, scope('VolumeAttributesClass', { operator: 'In', values: ['a'] })),
    'ResourceQuota: ephemeral storage of some pods': quota({ 'requests.ephemeral-storage': '1Gi' }, scope('NotBestEffort')),
    'ResourceQuota: a scope in some cases that only exists': quota({ pods: 1 }, scope('BestEffort', { operator: 'In', values: ['a'] })),
    'ResourceQuota: scopes that exclude each other': quota({ pods: 1 }, { scopes: ['BestEffort', 'NotBestEffort'] }),
    'NetworkPolicy: an exception outside': egress('203.0.113.7/32', '10.0.0.0/8'),
    'NetworkPolicy: an exception of all': egress('10.0.0.0/8', '10.0.0.0/8'),
    'NetworkPolicy: an exception of another family': egress('0.0.0.0/0', 'fd00::/8'),
    'Deployment: AppArmor for a container that is not there': pods({ [`${APP_ARMOR}s`]: 'unconfined' }),
    'Deployment: an AppArmor profile that is none': pods({ [APP_ARMOR]: 'RuntimeDefault' }),
    'Deployment: AppArmor that differs from the field': pods({ [APP_ARMOR]: 'unconfined' }, {}, { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }),
    'Deployment: AppArmor that differs from the pods\' field': pods({ [APP_ARMOR]: 'unconfined' }, { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }),
    'Deployment: AppArmor of another profile than the field': pods({ [APP_ARMOR]: 'localhost/a' }, {}, { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'b' } } }),
    'Deployment: a seccomp profile that is none': pods({ [SECCOMP]: 'RuntimeDefault' }),
    'Deployment: an empty seccomp profile': pods({ [SECCOMP_CONTAINER]: '' }),
    'Deployment: a seccomp profile above its folder': pods({ [SECCOMP]: 'localhost/../a' }),
    'Deployment: a seccomp profile from the root': pods({ [SECCOMP]: 'localhost//a' }),
    'Deployment: seccomp that differs from the field': pods({ [SECCOMP]: 'unconfined' }, { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
    'Deployment: seccomp that differs from the container\'s field': pods({ [SECCOMP_CONTAINER]: 'unconfined' }, {}, { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
    'Deployment: a cost of deletion that is no number': pods({ [COST]: 'low' }),
    'Deployment: a cost of deletion with a plus': pods({ [COST]: '+10' }),
    'Deployment: a cost of deletion of 33 bits': pods({ [COST]: '2147483648' }),
    'Deployment: a cost of deletion with a leading zero': pods({ [COST]: '008' }),
    'Deployment: tolerations that are no JSON': pods({ [TOLERATIONS]: 'a' }),
    'Deployment: tolerations that are none': pods({ [TOLERATIONS]: '[{"key":"a","operator":"Is"}]' }),
    'Deployment: a mirror': pods({ 'kubernetes.io/config.mirror': 'a' }),
  }),
  ...cases(false, {
    'Service: two families that are preferred': service({ ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' }),
    'Service: two families that are required': service({ ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'RequireDualStack' }),
    'Service: one family': service({ ipFamilies: ['IPv6'] }),
    'Service: two addresses': service({ clusterIP: FOUR, clusterIPs: [FOUR, SIX], ipFamilyPolicy: 'PreferDualStack' }),
    'Service: an address of its family': service({ clusterIP: SIX, ipFamilies: ['IPv6'] }),
    'Service: headless, of one family': service({ clusterIP: 'None', ipFamilies: ['IPv6'] }),
    'Service: headless, for nobody, of two families without a policy': service({ clusterIP: 'None', selector: undefined, ipFamilies: ['IPv4', 'IPv6'] }),
    'Service: source ranges of a load balancer': service({ type: 'LoadBalancer' }, { [RANGES]: ' 10.0.0.0/8 , fd00::/8' }),
    'Service: empty source ranges of a load balancer': service({ type: 'LoadBalancer' }, { [RANGES]: ' ' }),
    'Service: source ranges that are not read': service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] }, { [RANGES]: 'internal' }),
    'Service: the same topology twice': service({}, { [MODE]: 'Auto', [HINTS]: 'Auto' }),
    'Service: any topology': service({}, { [MODE]: 'whatever' }),
    'Ingress: the same class twice': ingress({ ingressClassName: 'nginx' }, { [CLASS]: 'nginx' }),
    'Ingress: a class by annotation': ingress({}, { [CLASS]: 'nginx' }),
    'ResourceQuota: a class of priorities': quota({ 'pods': 1, 'limits.cpu': 1 }, scope('PriorityClass', { operator: 'In', values: ['a'] })),
    'ResourceQuota: a class of priorities beside counted objects': quota({ 'count/jobs.batch': 1, 'requests.example.com/gpu': 1 }, scope('PriorityClass')),
    'ResourceQuota: a class of volumes': quota({ 'requests.storage': '1Gi', 'persistentvolumeclaims': 1 }, scope('VolumeAttributesClass')),
    'ResourceQuota: best effort': quota({ pods: 1 }, { scopes: ['BestEffort', 'NotTerminating'] }),
    'NetworkPolicy: an exception within': egress('10.0.0.0/8', '10.1.0.0/16'),
    'NetworkPolicy: no exception': egress('203.0.113.7/32'),
    'Deployment: AppArmor': pods({ [APP_ARMOR]: 'runtime/default' }),
    'Deployment: no AppArmor': pods({ [APP_ARMOR]: '' }),
    'Deployment: AppArmor of an init container': pods({ [`${APP_ARMOR}s`]: 'localhost/x' }, { initContainers: [{ name: 'syncers', image: 'a' }] }),
    'Deployment: AppArmor as the field says': pods({ [APP_ARMOR]: 'localhost/a' }, {}, { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'a' } } }),
    'Deployment: seccomp': pods({ [SECCOMP]: 'docker/default', [SECCOMP_CONTAINER]: 'localhost/a/b' }),
    'Deployment: seccomp of a container that is not there': pods({ [`${SECCOMP_CONTAINER}s`]: 'unconfined' }),
    'Deployment: seccomp as the field says': pods({ [SECCOMP]: 'docker/default' }, { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
    'Deployment: a cost of deletion': pods({ [COST]: '-10' }),
    'Deployment: a cost of deletion with a leading zero after the minus': pods({ [COST]: '-08' }),
    'Deployment: tolerations': pods({ [TOLERATIONS]: '[{"key":"a","operator":"Exists"}]' }),
    'Deployment: annotations that nobody reads': pods({ 'example.com/a': 'b' }),
  }),
];
