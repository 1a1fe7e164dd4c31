export { VClusterRelease } from './release/vcluster-release';
