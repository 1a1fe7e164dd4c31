import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, has } from './programs';
import { isObject, JsonObject } from '../../src/values/json';
import { readYaml } from '../../src/values/read-yaml';

const HELM_VERSION = '3.18.6';

/** The result of Helm for values: objects, or the error. */
export type Templated = { readonly manifests: JsonObject[] } | { readonly refusal: string };

/**
 * The program helm: from the path, or built from its Go module.
 *
 * @returns undefined if there is neither helm nor Go
 */
export function findHelm(): string | undefined {
  if (has('helm', 'version')) {
    return 'helm';
  }
  const folder = join(cacheFolder(), `helm-${HELM_VERSION}`);
  const program = join(folder, 'helm');
  if (!existsSync(program) && has('go', 'version')) {
    mkdirSync(folder, { recursive: true });
    console.log(`building helm ${HELM_VERSION} from its Go module, once`);
    execFileSync('go', ['install', `helm.sh/helm/v3/cmd/helm@v${HELM_VERSION}`], { env: { ...process.env, GOFLAGS: '', GOBIN: folder }, stdio: 'inherit' });
  }
  return existsSync(program) ? program : undefined;
}

/** The name, namespace and Kubernetes version for rendering a chart. */
export interface Target {
  readonly name: string;
  readonly namespace: string;
  readonly kubeVersion: string;
}

/** Renders a chart with values from a file. */
export async function template(helm: string, chart: string, valuesFile: string, { name, namespace, kubeVersion }: Target): Promise<Templated> {
  const args = ['template', name, chart, '--namespace', namespace, '--kube-version', kubeVersion, '--values', valuesFile];
  try {
    const { stdout } = await promisify(execFile)(helm, args, { maxBuffer: 64 * 1024 * 1024 });
    return { manifests: readYaml(stdout).filter(isObject) };
  } catch (error) {
    return { refusal: String((error as { stderr?: string }).stderr || (error as Error).message).trim() };
  }
}
