import * as kplus from 'cdk8s-plus-28';
import { StatefulSetValues } from './statefulset-values';
import { each, group } from './typed';

/**
 * The parameters of the pods' DNS, added to what the DNS policy gives.
 *
 * Documented as `controlPlane.statefulSet.dnsConfig`.
 */
export interface DnsConfig {
  /**
   * The IP addresses of name servers, at most three. With `DnsPolicy.NONE` at least one must be there.
   *
   * @default []
   */
  readonly nameservers?: string[];

  /**
   * The domains in which short names are looked up.
   *
   * @default []
   */
  readonly searches?: string[];

  /**
   * The resolver's options, such as `{ name: 'ndots', value: '2' }`. One given here overrides the policy's.
   *
   * @default []
   */
  readonly options?: kplus.DnsOption[];
}

/** The options as a `vcluster.yaml` says them. */
export function dnsConfigValues(options?: DnsConfig): StatefulSetValues['dnsConfig'] {
  return group(options, o => ({
    nameservers: o.nameservers,
    searches: o.searches,
    options: each(o.options, option => group(option, ({ name, value }) => ({ name, value }))!),
  }));
}
