import type { Module, TypeName } from '../expression';

/** The types that a file imports, by their modules. */
export class Imports {
  private readonly names = new Map<Module, Set<string>>();

  /** Notes that a type is used. Returns its name. */
  public use({ module, name }: TypeName): string {
    this.names.set(module, (this.names.get(module) ?? new Set()).add(name));
    return name;
  }

  /** Notes that a type is used. Returns its name, behind a prefix for the types of Kubernetes. */
  public useBehind(prefixOfKubernetes: string, type: TypeName): string {
    const name = this.use(type);
    return type.module === 'k8s' ? prefixOfKubernetes + name : name;
  }

  /** The types of a module that are used, in order. */
  public of(module: Module): string[] {
    return [...this.names.get(module) ?? []].sort();
  }
}
