import { CHART_NEEDS } from './chart-needs';
import { refused, testRows, told } from './refusals';
import { removedSections } from '../../../src/check/rules/removed-sections';
import { HISTORY } from '../../../src/release/history';
import { ReleaseModel } from '../../../src/release/release-model';
import { at } from '../../../src/values/json';

describe('a section', () => {
  testRows([
    ["can't be removed", { sync: null }, ['sync']],
    ["can't be removed from its section", { 'sync.toHost.namespaces': null }, ['sync.toHost.namespaces']],
    ['is reported once if the whole section is removed', { controlPlane: null }, ['controlPlane']],
    ['is reported along with others', { 'sync.toHost': null, 'rbac': null }, ['rbac', 'sync.toHost']],
    ['can be removed if nothing is made from it', { 'telemetry': null, 'networking.resolveDNS': null, 'controlPlane.proxy': null }, []],
    ['can be removed by the name of one that never was', { 'sync.toHost.anything': null }, []],
    ["can't be removed as long as something was made from it", { 'controlPlane.coredns': null }, ['controlPlane.coredns'], { release: '0.25.2' }],
    ['can be removed once nothing is made from it', { 'controlPlane.coredns': null }, [], { release: '0.26.5' }],
    ["can't be removed from if something is made from it", { exportKubeConfig: null }, ['exportKubeConfig'], { release: '0.24.2' }],
    ['can be removed until then', { exportKubeConfig: null }, [], { release: '0.23.3' }],
    ['can be removed if it is disabled', { 'controlPlane.ingress.annotations': null }, []],
    ["can't be removed if it is enabled", { 'controlPlane.ingress': { enabled: true, annotations: null } }, ['controlPlane.ingress.annotations']],
    ["can't be removed if network policies are made from it", { 'policies.networkPolicy.enabled': true, 'controlPlane.coredns': null }, ['controlPlane.coredns']],
    ["can't be removed from limits that come with a quota", { 'policies.resourceQuota.enabled': true, 'policies.limitRange.annotations': null },
      ['policies.limitRange.annotations']],
    ["can't be removed from the headless Service of a StatefulSet", { 'controlPlane.advanced.headlessService': null }, ['controlPlane.advanced.headlessService']],
    ['can be removed if there is none, as with a Deployment',
      { 'controlPlane.advanced.headlessService': null, 'controlPlane.statefulSet.persistence.volumeClaim.enabled': false }, []],
    ["can't be removed from what the KubeVirt CSI driver is told by", { 'deploy.csi': null }, ['deploy.csi']],
    ['might be removed before there was such a driver', { deploy: null }, [], { release: '0.36.1' }],
    ['can be removed with its storage class', { 'deploy.csi.kubeVirt.storageClass': null }, []],
    ["can't be removed beside the default storage class of that driver",
      { 'privateNodes.enabled': true, 'deploy.csi.kubeVirt.enabled': true, 'deploy.localPathProvisioner': null }, ['deploy.localPathProvisioner']],
    ['can be removed beside another storage class of that driver',
      { 'privateNodes.enabled': true, 'deploy.csi.kubeVirt': { enabled: true, storageClass: { default: false } }, 'deploy.localPathProvisioner': null }, []],
    ['can be removed without that driver', { 'deploy.localPathProvisioner': null }, []],
    ["can't be removed from a list of secrets", { 'controlPlane.advanced.serviceAccount.imagePullSecrets': null },
      ['controlPlane.advanced.serviceAccount.imagePullSecrets']],
  ]);

  it('is reported with advice', () => {
    expect(told({ 'sync.toHost': null })).toEqual([
      'sync.toHost must be left out: objects are rendered from this section. Remove the null, which removes '
      + 'the default and everything below it, and set the options that you want to change.',
    ]);
    expect(told({ 'controlPlane.ingress': { enabled: true, spec: null } })[0]).toMatch('must be left out if controlPlane.ingress is enabled: objects are rendered from this section.');
  });
});

describe('exactly the sections that the chart requires are reported', () => {
  const releases = Object.values(HISTORY).map(({ newest }) => ReleaseModel.of(newest));
  const minorOf = (version: string) => Number(version.split('.')[1]);
  const needs = CHART_NEEDS.map(({ sections, ...need }) => ({ ...need, sections: sections.trim().split(/\s+/) }));

  test.each(releases.map(release => [release.version, release] as const))('in %s', (version, release) => {
    const missed = (where: string | undefined, section: string) =>
      refused({ ...(where && { [where]: true }), [section]: null }, { release: version }, removedSections).includes(section);
    for (const { where, from = '0.0', to = '0.99', sections } of needs) {
      const isNeeded = minorOf(from) <= minorOf(version) && minorOf(version) <= minorOf(to);
      const there = sections.filter(section => at(release.defaults, section.split('.')) !== undefined);
      if (isNeeded) {
        expect({ where, missed: there.filter(section => missed(where, section)) }).toEqual({ where, missed: there });
      }
      if (isNeeded === (where !== undefined)) {
        expect({ without: where, missed: there.filter(section => missed(undefined, section)) }).toEqual({ without: where, missed: [] });
      }
    }
  });
});
