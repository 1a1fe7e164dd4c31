import { renderConfigSecret } from './config-secret';
import { configuration } from './configuration';
import { renderHeadlessService } from './headless-service';
import { renderWorkload } from './workload';
import { Manifest, Rendering } from '../render/rendering';

/** The objects of a control plane. */
export interface ControlPlaneObjects {
  readonly workload: Manifest;
  readonly others: Manifest[];
}

/** Renders a control plane. */
export function renderControlPlane(r: Rendering): ControlPlaneObjects {
  const config = configuration(r);
  return {
    workload: renderWorkload(r, config),
    others: [...(runsNoWorkload(r) ? [] : renderHeadlessService(r)), renderConfigSecret(r, config)],
  };
}

/** Whether the values ask for all but the control plane itself, which then runs elsewhere. */
export function runsNoWorkload(r: Pick<Rendering, 'values'>): boolean {
  return Boolean(r.values.experimental?.isolatedControlPlane?.headless);
}
