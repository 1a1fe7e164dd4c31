import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

/** Kinds that Kubernetes itself doesn't have, as the projects publish them in their Go modules. */
const PUBLISHED = {
  'github.com/argoproj/argo-cd/v3@v3.2.1': 'manifests/crds/application-crd.yaml',
  'github.com/fluxcd/kustomize-controller@v1.7.3': 'config/crd/bases/kustomize.toolkit.fluxcd.io_kustomizations.yaml',
  'github.com/fluxcd/source-controller@v1.7.0': 'config/crd/bases/source.toolkit.fluxcd.io_gitrepositories.yaml',
  'github.com/prometheus-operator/prometheus-operator@v0.85.0':
    'example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml',
  'sigs.k8s.io/gateway-api@v1.4.0': 'config/crd/experimental/gateway.networking.k8s.io_tlsroutes.yaml',
};

/** The CustomResourceDefinitions of all these kinds. Their modules are downloaded once, into Go's own cache. */
export async function definitions(): Promise<any[]> {
  const { stdout } = await promisify(execFile)('go', ['mod', 'download', '-json', ...Object.keys(PUBLISHED)], {
    // Outside of any module, so that this neither reads nor writes a go.mod.
    cwd: tmpdir(), env: { ...process.env, GOFLAGS: '' }, maxBuffer: 2 ** 26,
  });
  const modules: { Path: string; Version: string; Dir: string }[] = JSON.parse(`[${stdout.trim().replace(/\n\}\n\{/g, '\n},\n{')}]`);
  return Object.entries(PUBLISHED).map(([module, file]) => {
    const { Dir } = modules.find(one => `${one.Path}@${one.Version}` === module)!;
    return parse(readFileSync(join(Dir, file), 'utf8'));
  });
}
