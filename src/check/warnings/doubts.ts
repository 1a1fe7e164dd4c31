import type { Rule } from '../rule';
import { storeAddresses } from '../rules/backing-store';
import { proImage } from '../rules/pro-image';
import { replicateServices } from '../rules/replicate-services';

/**
 * Options with which vCluster most likely doesn't start, although the chart renders them. These rules are reported as warnings,
 * by the ids of the warnings.
 *
 * They are not errors, because they work with images or platforms that the values don't show, and users who import the values of
 * a Helm release must get the same objects.
 */
export const DOUBTS: Readonly<Record<string, readonly Rule[]>> = {
  'backing-store-without-address': storeAddresses,
  'open-source-image-lacks-feature': proImage,
  'replicated-service-not-found': replicateServices,
};
