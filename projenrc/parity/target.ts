import type { Target } from './helm';

/** The target of all comparisons: one virtual cluster in one namespace. */
export function target(kubeVersion = '1.31'): Target {
  return { name: 'my-vc', namespace: 'team-a', kubeVersion };
}
