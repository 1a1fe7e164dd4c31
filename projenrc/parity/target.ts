import type { Target } from './helm';

/** What all comparisons render: one virtual cluster in one namespace. */
export function target(kubeVersion = '1.31'): Target {
  return { name: 'my-vc', namespace: 'team-a', kubeVersion };
}
