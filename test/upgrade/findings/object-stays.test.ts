import { compared, rendered } from '../rendered';

test('advises to keep objects that the control plane still uses, and to delete others', () => {
  const adviceFor = (after: any[], before = rendered()) => compared(before, after)[0].findings.filter(({ id }) => id === 'object-stays').map(({ advice }) => advice);
  const without = (kind: string, name: string, objects = rendered()) => objects.filter(one => one.kind !== kind || one.metadata.name !== name);
  const keep = 'Do not delete it. Add it to the manifests, unless something else creates it.';
  const noService = rendered({ values: { controlPlane: { service: { enabled: false } } } });
  expect(adviceFor(noService)).toEqual([expect.stringMatching(/^Do not delete it: vCluster does not start without this Service\. /)]);
  expect(adviceFor(without('ServiceAccount', 'vc-my-vc'))).toEqual([keep]);
  expect(adviceFor(without('Secret', 'vc-config-my-vc'))).toEqual([keep]);
  expect(adviceFor(without('Service', 'my-vc-headless'))).toEqual([keep]);
  expect(adviceFor(without('ServiceAccount', 'vc-workload-my-vc'))).toEqual(['After you apply the change, delete it: kubectl delete serviceaccount vc-workload-my-vc -n team-a']);
  const elsewhere = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'my-vc', namespace: 'team-a-2', labels: { app: 'vcluster', release: 'my-vc' } } };
  expect(adviceFor(rendered(), [...rendered(), elsewhere])).not.toContainEqual(expect.stringMatching(/^Do not delete/));
});
