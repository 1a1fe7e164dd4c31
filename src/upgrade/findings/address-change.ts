import { Found, FindingRule, upgradeRule } from './finding';
import { isEqual } from '../../values/canonical';
import { at } from '../../values/json';
import type { ObjectPair } from '../changes/object-changes';
import { objectName } from '../manifest';
import { hostOf } from '../model/hosts';
import { UpgradeSeverity } from '../report-types';

const PUBLIC = ['LoadBalancer', 'NodePort'];

/** A Service whose type changes loses the address that clients outside of the host cluster use. */
export const addressChange: FindingRule = {
  id: 'address-change',
  severities: [UpgradeSeverity.RISK],
  about: 'A Service gives up its external address or its node ports.',
  find: ({ changed }) => changed.flatMap(changedAddress),
};

function changedAddress({ before, after }: ObjectPair): Found[] {
  if (after.kind !== 'Service') {
    return [];
  }
  const [from, to] = [before, after].map(({ spec }) => spec?.type ?? 'ClusterIP');
  const [oldIp, newIp] = [before, after].map(({ spec }) => spec?.loadBalancerIP);
  const message = from !== to && PUBLIC.includes(from) && !(from === 'NodePort' && to === 'LoadBalancer')
    ? `The type of the Service changes from ${from} to ${to}: its ${from === 'NodePort' ? 'node ports go' : 'external address goes'}.`
    : from === to && oldIp !== undefined && oldIp !== newIp ? `The external address of the Service changes from ${oldIp} to ${newIp ?? 'another one'}.` : undefined;
  return message ? [{
    severity: UpgradeSeverity.RISK,
    subject: objectName(after),
    message: `${message} Kubeconfigs and nodes that use it can't connect any more.`,
    advice: 'Give clients another address before you apply.',
  }] : [];
}

/** The external store that a configuration names becomes another one. */
export const dataSourceChange = upgradeRule(
  'data-source-change',
  [UpgradeSeverity.RISK],
  'The external database or external etcd that holds the state becomes another one.',
  ({ before, after }) => {
    const option = { 'external-database': 'database.external', 'external-etcd': 'etcd.external' }[before.store as string];
    if (!option || before.store !== after.store) {
      return [];
    }
    const path = ['controlPlane', 'backingStore', ...option.split('.')];
    const [old, next] = [before, after].map(({ config }) => placeOf(at(config, path)));
    return isEqual(old, next) ? [] : [{
      severity: UpgradeSeverity.RISK,
      subject: path.join('.'),
      message: `The state is in ${old.join(' ') || 'an unnamed store'}, and will be read from ${next.join(' ') || 'an unnamed store'}. vCluster doesn't move it.`,
      advice: 'Stop the control plane, copy the data, and apply then.',
    }];
  },
);

/** Where an external store is, without users, passwords and parameters. */
function placeOf({ dataSource, connector, endpoint }: { dataSource?: string; connector?: string; endpoint?: string } = {}): string[] {
  const source = typeof dataSource === 'string' && !dataSource.includes('$(') ? dataSource.replace(/\?.*$/, '').replace(/^(\w+:\/\/)(?:.*@)?/, '$1') : dataSource;
  return [source, connector, hostOf(endpoint) && endpoint].filter((part): part is string => typeof part === 'string' && part !== '');
}
