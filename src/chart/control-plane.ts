import { renderConfigSecret } from './config-secret';
import { configuration } from './configuration';
import { renderHeadlessService } from './headless-service';
import { Manifest, RenderInput } from './rendering';
import { renderWorkload } from './statefulset';

/** The objects of a control plane. */
export interface ControlPlaneObjects {
  readonly workload: Manifest;
  readonly others: Manifest[];
}

/** Renders a control plane. */
export function renderControlPlane(input: RenderInput): ControlPlaneObjects {
  const config = configuration(input);
  return {
    workload: renderWorkload(input, config),
    others: [...(runsNoWorkload(input) ? [] : renderHeadlessService(input)), renderConfigSecret(input, config)],
  };
}

/** Whether the control plane runs outside of the host cluster, so that its workload isn't rendered. */
export function runsNoWorkload(input: Pick<RenderInput, 'values'>): boolean {
  return Boolean(input.values.experimental?.isolatedControlPlane?.headless);
}
