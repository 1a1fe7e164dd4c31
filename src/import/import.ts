import { CSHARP } from './languages/csharp';
import { GO } from './languages/go';
import { JAVA } from './languages/java';
import type { Language } from './languages/language';
import { PYTHON } from './languages/python';
import { TYPESCRIPT } from './languages/typescript';
import { importValues } from './virtual-cluster';
import { VClusterRelease } from '../release/vcluster-release';
import type { JsonObject } from '../values/json';

/** The supported languages. */
export const LANGUAGES = { typescript: TYPESCRIPT, python: PYTHON, java: JAVA, go: GO, csharp: CSHARP } as const satisfies Record<string, Language>;

/** A virtual cluster that is installed with a `vcluster.yaml`. */
export interface ImportOptions {
  readonly values: JsonObject;
  /** Such as `0.36.1`. */
  readonly release: string;
  readonly name: string;
  readonly namespace: string;
  readonly hostKubernetesVersion?: string;
  readonly language: keyof typeof LANGUAGES;
}

/** The code of an app that synthesises the same objects with typed props. */
export function importedCode({ values, language: name, ...app }: ImportOptions): string {
  const language = LANGUAGES[name];
  const identity = { release: VClusterRelease.of(app.release)._model(), name: app.name, namespace: app.namespace };
  return language.write({ ...app, ...importValues(values, identity, language.abilities) });
}
