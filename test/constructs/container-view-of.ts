import { SizeRoundingBehavior } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

const present = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What the properties of a container say, as plain values. Sizes are in KiB. */
export function containerView({ name, image, command, args, workingDir, imagePullPolicy, resources, securityContext, ports }: kplus.Container) {
  const { user, group, ensureNonRoot, privileged, readOnlyRootFilesystem, allowPrivilegeEscalation } = securityContext;
  const sizes = ({ request, limit }: kplus.MemoryResources = {}) => present({
    request: request?.toKibibytes({ rounding: SizeRoundingBehavior.NONE }),
    limit: limit?.toKibibytes({ rounding: SizeRoundingBehavior.NONE }),
  });
  return {
    name,
    image,
    command,
    args,
    workingDir,
    imagePullPolicy,
    cpu: present({ request: resources?.cpu?.request?.amount, limit: resources?.cpu?.limit?.amount }),
    memory: sizes(resources?.memory),
    ephemeralStorage: sizes(resources?.ephemeralStorage),
    security: present({ user, group, ensureNonRoot, privileged, readOnlyRootFilesystem, allowPrivilegeEscalation }),
    ports: ports.map(port => port.number),
  };
}
