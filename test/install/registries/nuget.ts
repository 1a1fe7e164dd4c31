import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Registry, temporary } from './registry';

/** A folder with NuGet packages, beside the sources that NuGet is set to. */
export async function openNuget(): Promise<Registry> {
  const source = temporary('nuget');
  return {
    name: 'a folder',
    env: { RestoreAdditionalProjectSources: source, NUGET_PACKAGES: temporary('nuget-packages') },
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
