import { Errors, propPath, typedValues } from './typed-values';
import type * as config from '../../imports/config';
import type { JsonObject } from '../values/json';
import type { Path } from '../values/problem';

/** The structs of the options of each distribution. */
export const DISTROS = { k8s: 'K8sOptions', k3s: 'K3sOptions', k0s: 'K0sOptions' } as const;

/**
 * Kubernetes distribution of the virtual cluster.
 *
 * Documented as `controlPlane.distro`.
 */
export class Distro {
  /** Upstream Kubernetes. It is the default. */
  public static k8s(options: config.K8sOptions = {}): Distro {
    return new Distro('k8s', options);
  }

  /**
   * K3s.
   *
   * @deprecated Release 0.33 removed it. Migrate to `Distro.k8s()` before you upgrade to 0.33.
   */
  public static k3s(options: config.K3sOptions = {}): Distro {
    return new Distro('k3s', options);
  }

  /**
   * k0s.
   *
   * @deprecated Release 0.26 removed it. There is no migration to another distribution.
   */
  public static k0s(options: config.K0sOptions = {}): Distro {
    return new Distro('k0s', options);
  }

  private constructor(private readonly distro: keyof typeof DISTROS, private readonly options: object) {}

  /**
   * The values of `controlPlane.distro`.
   *
   * @internal
   */
  public _toValues(errors: Errors): JsonObject {
    const values = typedValues({ struct: DISTROS[this.distro], props: this.options, path: ['distro'] }, errors);
    return { [this.distro]: this.distro === 'k8s' ? values : { enabled: true, ...values } };
  }

  /**
   * The place in code of a path below `controlPlane.distro`.
   *
   * @internal
   */
  public _locate(path: Path): { readonly path: Path; readonly code?: string } {
    const inner = path[0] === this.distro ? propPath(DISTROS[this.distro], path.slice(1), this.options) : [];
    const isChoice = inner.length === 0 || (inner[0] === 'enabled' && this.distro !== 'k8s');
    return isChoice ? { path: ['distro'], code: `Distro.${this.distro}(…)` } : { path: ['distro', ...inner] };
  }
}
