import { createContext, runInContext } from 'node:vm';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as ts from 'typescript';
import * as vcluster from '../../src';
import { newApp } from '../synth';

/** The modules that code in TypeScript imports. */
const MODULES: Record<string, object> = { 'cdk8s': cdk8s, 'cdk8s-plus-28': kplus, 'cdk8s-vcluster': vcluster };

/** Runs code that synthesises an app, and returns the YAML of its chart. */
export function synthesizedBy(code: string): string {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  let yaml: string | undefined;
  /** Its `synth` keeps what it would write. */
  class App {
    constructor() {
      const app = newApp();
      app.synth = () => {
        yaml = app.synthYaml();
      };
      return app;
    }
  }
  const require = (name: string) => (name === 'cdk8s' ? { ...cdk8s, App } : MODULES[name]);
  runInContext(outputText, createContext({ require, exports: {} }));
  if (yaml === undefined) {
    throw new Error('the code synthesises no app');
  }
  return yaml;
}
