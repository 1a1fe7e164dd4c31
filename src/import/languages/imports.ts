import type { Module, TypeName } from '../expression';

/** The types that a file imports, by their modules. */
export class Imports {
  private readonly names = new Map<Module, Set<string>>();

  /** Records the use of a type. Returns its name. */
  public use({ module, name }: TypeName): string {
    this.names.set(module, (this.names.get(module) ?? new Set()).add(name));
    return name;
  }

  /** Records the use of a type. Returns its name, with a prefix for Kubernetes types. */
  public useBehind(prefixOfKubernetes: string, type: TypeName): string {
    const name = this.use(type);
    return type.module === 'k8s' ? prefixOfKubernetes + name : name;
  }

  /** The used types of a module, sorted. */
  public of(module: Module): string[] {
    return [...this.names.get(module) ?? []].sort();
  }
}
