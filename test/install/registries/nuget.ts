import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from './registry';

/** A folder with NuGet packages, beside the sources that NuGet is set to. */
export async function openNuget(): Promise<Registry> {
  const source = mkdtempSync(join(tmpdir(), 'nuget-'));
  return {
    name: 'a folder',
    env: { RestoreAdditionalProjectSources: source, NUGET_PACKAGES: mkdtempSync(join(tmpdir(), 'nuget-packages-')) },
    publish: async dist => {
      const packages = readdirSync(join(dist, 'dotnet')).filter(file => file.endsWith('.nupkg'));
      packages.forEach(file => copyFileSync(join(dist, 'dotnet', file), join(source, file)));
      return packages;
    },
  };
}

/** The version that a folder's project refers to. */
export function installedByNuget(folder: string): string {
  return /Include="Cdk8sVcluster" Version="([^"]*)"/.exec(readFileSync(join(folder, 'my-vclusters.csproj'), 'utf8'))![1];
}
