import { call, Declaration, Expression, kplus, literal } from './expression';
import type { JsonObject } from '../values/json';

/** The constructs in variables, because several expressions can refer to them. */
export class Variables {
  private readonly byName = new Map<string, Declaration>();
  private readonly byObject = new Map<string, Declaration>();
  private readonly volumes = new Map<string, Declaration>();

  /** An existing Secret. */
  public secret(name: string): Declaration {
    return this.existing('Secret', 'fromSecretName', 'secret', name);
  }

  /** An existing ConfigMap. */
  public configMap(name: string): Declaration {
    return this.existing('ConfigMap', 'fromConfigMapName', 'configMap', name);
  }

  /** An existing PersistentVolumeClaim. */
  public claim(name: string): Declaration {
    return this.existing('PersistentVolumeClaim', 'fromClaimName', 'claim', name);
  }

  /** A construct in a new variable. */
  public declare(suffix: string, name: string, make: (id: Expression) => Expression): Declaration {
    const base = variableName(name, suffix);
    let unique = base;
    for (let count = 2; this.byName.has(unique); count++) {
      unique = `${base}${count}`;
    }
    const declaration = { name: unique, value: make(literal(unique.charAt(0).toUpperCase() + unique.slice(1))) };
    this.byName.set(unique, declaration);
    return declaration;
  }

  /** Registers the volumes in a list, so that mounts can refer to them by name. */
  public addVolumes(volumes: readonly JsonObject[], variables: readonly Expression[]): void {
    volumes.forEach(({ name }, i) => {
      const variable = variables[i];
      if (variable.kind === 'variable') {
        this.volumes.set(String(name), variable.declaration);
      }
    });
  }

  /** The volume with a name. */
  public volume(name: string): Declaration | undefined {
    return this.volumes.get(name);
  }

  private existing(type: string, method: string, suffix: string, name: string): Declaration {
    const key = `${type}/${name}`;
    const known = this.byObject.get(key)
      ?? this.declare(suffix, name, id => call(kplus(type), method, { kind: 'chart' }, id, literal(name)));
    this.byObject.set(key, known);
    return known;
  }
}

/** A name for a variable: `productionDatabaseSecret` for the Secret `production-database`. */
function variableName(name: string, suffix: string): string {
  const words = name.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const named = words.at(-1) === suffix.toLowerCase() ? words : [...words, suffix];
  const all = /^[a-z]/.test(named[0]) ? named : [suffix, ...words];
  return all.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}
