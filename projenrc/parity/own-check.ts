import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, has } from './programs';

/** A program that reads configurations with vCluster's parser, and validates them like the control plane when it starts. */
const PROGRAM = `package main

import (
	"encoding/json"
	"os"

	"github.com/loft-sh/vcluster/pkg/config"
)

func check(path string) string {
	parsed, err := config.ParseConfig(path, "my-vc", nil)
	if err == nil {
		err = config.ValidateConfigAndSetDefaults(parsed)
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

func main() {
	results := []string{}
	for _, path := range os.Args[2:] {
		results = append(results, check(path))
	}
	text, err := json.Marshal(results)
	if err == nil {
		err = os.WriteFile(os.Args[1], text, 0o600)
	}
	if err != nil {
		panic(err)
	}
}
`;

const MODULE = 'github.com/loft-sh/vcluster';

/** Returns the error with which vCluster refuses a configuration. Undefined if it is valid. */
export type OwnCheck = (config: string) => Promise<string | undefined>;

/**
 * vCluster's own check of a configuration, built from a checkout of its repository, or else from the Go module of a release.
 *
 * @returns undefined, with the reason on the console, if Go is missing or the module cannot be built
 */
export function buildOwnCheck(version: string, checkout: string): OwnCheck | undefined {
  const folder = join(cacheFolder(), `vcluster-check-${version}`);
  const program = join(folder, 'check');
  if (!existsSync(program)) {
    if (!has('go', 'version')) {
      console.log("vCluster's own check isn't asked: there is no Go");
      return undefined;
    }
    try {
      build(folder, version, checkout);
    } catch (error) {
      console.log(`Only the chart is compared: vCluster's own check doesn't build from its Go module:\n${lastLines(error)}`);
      return undefined;
    }
  }
  return config => runCheck(program, config);
}

function build(folder: string, version: string, checkout: string): void {
  console.log(`building the check of vCluster ${version} from its Go module, once: this takes some minutes`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.go'), PROGRAM);
  writeFileSync(join(folder, 'go.mod'), 'module check\n');
  const options = { cwd: folder, env: { ...process.env, GOFLAGS: '-mod=mod', GONOSUMDB: 'github.com/loft-sh' }, stdio: 'pipe' } as const;
  if (existsSync(join(checkout, 'go.mod'))) {
    execFileSync('go', ['mod', 'edit', `-replace=${MODULE}=${resolve(checkout)}`, `-require=${MODULE}@v${version}`], options);
  } else {
    execFileSync('go', ['get', `${MODULE}@v${version}`], options);
  }
  execFileSync('go', ['build', '-o', 'check', '.'], options);
}

function lastLines(error: unknown): string {
  const text = String((error as { stderr?: Buffer }).stderr ?? (error as Error).message).trim();
  return text.split('\n').slice(-3).map(line => `  ${line}`).join('\n');
}

async function runCheck(program: string, config: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'vcluster-check-'));
  try {
    writeFileSync(join(folder, 'config.yaml'), config);
    await promisify(execFile)(program, [join(folder, 'results.json'), join(folder, 'config.yaml')]);
    return JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'))[0] || undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
