import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Declaration, Expression, TypeName } from './expression';
import { BackingStore } from '../props/backing-store';
import { Distro } from '../props/distro';
import * as enums from '../props/enums';

const MODULES = { cdk8s, kplus, k8s: kplus.k8s, vcluster: { ...enums, BackingStore, Distro } } as unknown as Record<string, Record<string, any>>;

/** Evaluates an expression, to check the values that the library creates for it. */
export function evaluate(expression: Expression): any {
  return new Evaluation().value(expression);
}

class Evaluation {
  private readonly variables = new Map<Declaration, unknown>();
  private scope?: cdk8s.Chart;

  public value(expression: Expression): any {
    switch (expression.kind) {
      case 'literal':
      case 'data': return expression.value;
      case 'enum': return typeOf(expression.type)[expression.member];
      case 'struct': return Object.fromEntries(expression.fields.map(({ prop, value }) => [prop, this.value(value)]));
      case 'list': return expression.items.map(item => this.value(item));
      case 'map': return Object.fromEntries(expression.entries.map(([key, value]) => [key, this.value(value)]));
      case 'call': return typeOf(expression.type)[expression.method](...this.args(expression.args));
      case 'invoke': return this.variable(expression.on)[expression.method](...this.args(expression.args));
      case 'variable': return this.variable(expression.declaration);
      case 'chart': return this.scope ??= new cdk8s.Chart(new cdk8s.App(), 'chart');
    }
  }

  private args(args: readonly (Expression | undefined)[]): unknown[] {
    return args.map(arg => arg && this.value(arg));
  }

  private variable(declaration: Declaration): any {
    if (!this.variables.has(declaration)) {
      this.variables.set(declaration, this.value(declaration.value));
    }
    return this.variables.get(declaration);
  }
}

function typeOf({ module, name }: TypeName): any {
  return MODULES[module][name];
}
