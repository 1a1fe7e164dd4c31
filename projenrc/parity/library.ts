import { App, Chart, Testing } from 'cdk8s';
import type { Templated, Target } from './helm';
import { VClusterRelease, VirtualCluster } from '../../src';
import { JsonObject } from '../../src/values/json';

/** The result of the library for values: objects, or the errors. */
export function render(release: VClusterRelease, values: JsonObject, { name, namespace, kubeVersion }: Target): Templated {
  const chart = new Chart(new App(), 'parity', { namespace });
  // Hides the warnings that synthesis writes to standard error.
  const write = process.stderr.write;
  process.stderr.write = () => true;
  try {
    new VirtualCluster(chart, 'Cluster', { release, name, hostKubernetesVersion: kubeVersion, values });
    return { manifests: Testing.synth(chart) };
  } catch (error) {
    // Only the report is a refusal. All other errors are bugs of the library.
    if ((error as Error).name !== 'ValidationError') {
      throw error;
    }
    return { refusal: (error as Error).message };
  } finally {
    process.stderr.write = write;
  }
}
