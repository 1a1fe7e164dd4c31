import { isEmpty, RenderInput } from '../rendering';

/** CoreDNS's configuration in the virtual cluster. */
export function corefile(input: RenderInput): string {
  const { controlPlane, networking, policies } = input.values;
  const embedded = controlPlane?.coredns?.embedded;
  const { clusterDomain, fallbackHostCluster, proxyKubelets } = networking?.advanced ?? {};
  const ownDomain = input.release.supports.corefileClusterDomain && clusterDomain && clusterDomain !== 'cluster.local';
  const reverse = 'in-addr.arpa ip6.arpa';

  return lines(
    serverBlock('.:1053', [
      'errors',
      'health',
      'ready',
      embedded && !isEmpty(networking?.resolveDNS) && 'vcluster',
      proxyKubelets?.byHostname && 'rewrite name regex .*\\.nodes\\.vcluster\\.com kubernetes.default.svc.cluster.local',
      serverBlock(`kubernetes ${ownDomain ? clusterDomain + ' ' : ''}cluster.local ${reverse}`, [
        embedded && 'kubeconfig /data/vcluster/admin.conf',
        'pods insecure',
        fallbackHostCluster ? `fallthrough cluster.local ${reverse}` : `fallthrough ${reverse}`,
      ]),
      serverBlock('hosts /etc/NodeHosts', ['ttl 60', 'reload 15s', 'fallthrough']),
      'prometheus :9153',
      fallbackHostCluster ? 'forward . {{.HOST_CLUSTER_DNS}}'
        : policies?.networkPolicy?.enabled ? serverBlock(`forward . /etc/resolv.conf ${policies.networkPolicy.fallbackDns ?? ''}`, ['policy sequential'])
          : 'forward . /etc/resolv.conf',
      'cache 30',
      'loop',
      'loadbalance',
    ]),
    '',
    'import /etc/coredns/custom/*.server',
  );
}

type Directive = string | false | undefined;

function serverBlock(head: string, directives: Directive[]): string {
  return lines(`${head} {`, ...lines(...directives).split('\n').map(line => `    ${line}`), '}');
}

function lines(...directives: Directive[]): string {
  return directives.filter(directive => typeof directive === 'string').join('\n');
}
