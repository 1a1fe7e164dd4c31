import { distro } from '../../chart/distro';
import { text } from '../read';
import type { Rule } from '../rule';

const DISTROS = ['k3s', 'k0s', 'k8s'] as const;

/** The Kubernetes distribution. Since 0.33, there is only one. */
export const distros: readonly Rule[] = [
  {
    path: 'controlPlane.distro',
    until: '0.33',
    check: options => {
      const [first, ...others] = DISTROS.filter(name => options[name]?.enabled);
      return others.map(name => ({ at: [name, 'enabled'], allowed: `false if controlPlane.distro.${first}.enabled is true` }));
    },
    allowed: 'one distribution',
    fix: 'Keep one of them: a virtual cluster runs one distribution.',
  },
  {
    path: 'experimental.virtualClusterKubeConfig.*',
    until: '0.26',
    check: (file, { values }) => text(file) === '' || distro(values) !== 'k0s',
    allowed: 'left out if the distribution is k0s, which stores its certificates elsewhere',
    fix: 'Remove it, or use k8s.',
  },
];
