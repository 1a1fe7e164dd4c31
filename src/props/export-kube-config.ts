import { ExportKubeConfigValues } from './sections';
import { each, group } from './typed';

/** The service account in the virtual cluster as which a kubeconfig logs in. */
export interface ExportKubeConfigServiceAccount {
  /**
   * Its name. Where it isn't there, vCluster creates it if a `clusterRole` is given.
   *
   * @default - none: the kubeconfig logs in with a client certificate
   */
  readonly name?: string;

  /**
   * Its namespace in the virtual cluster.
   *
   * @default 'kube-system'
   */
  readonly namespace?: string;

  /**
   * The ClusterRole in the virtual cluster that it is given.
   *
   * @default - none
   */
  readonly clusterRole?: string;
}

/** What a kubeconfig for the virtual cluster says. */
export interface KubeConfigOptions {
  /**
   * The name of its context.
   *
   * @default - the one that Kubernetes' own kubeconfig for its administrator has
   */
  readonly context?: string;

  /**
   * The URL of the virtual cluster's API, as those see it who use the kubeconfig.
   *
   * @default 'https://localhost:8443'
   */
  readonly server?: string;

  /**
   * Whether those who use it don't check the API's certificate.
   *
   * @default false
   */
  readonly insecure?: boolean;

  /**
   * The service account in the virtual cluster as which it logs in.
   *
   * @default - none: it logs in with a client certificate
   */
  readonly serviceAccount?: ExportKubeConfigServiceAccount;
}

/** A Secret in the host cluster that vCluster writes. */
export interface ExportKubeConfigSecret {
  /**
   * Its name.
   *
   * @default - `vc-NAME`
   */
  readonly name?: string;

  /**
   * Its namespace in the host cluster.
   *
   * @default - the virtual cluster's
   */
  readonly namespace?: string;
}

/** A further Secret in the host cluster with a kubeconfig of its own. It needs a name or a namespace. */
export interface AdditionalKubeConfigSecret extends KubeConfigOptions {
  /**
   * Its name.
   *
   * @default - `vc-NAME`
   */
  readonly name?: string;

  /**
   * Its namespace in the host cluster.
   *
   * @default - the virtual cluster's
   */
  readonly namespace?: string;
}

/**
 * The kubeconfig for the virtual cluster that vCluster writes to a Secret once it is up.
 *
 * Documented as `exportKubeConfig`.
 */
export interface ExportKubeConfigOptions extends KubeConfigOptions {
  /**
   * A Secret beside `vc-NAME` that gets the kubeconfig. Not together with `additionalSecrets`, which do the same and more.
   *
   * @default - none
   */
  readonly secret?: ExportKubeConfigSecret;

  /**
   * Further Secrets, each with a kubeconfig of its own. Since release 0.24.
   *
   * @default []
   */
  readonly additionalSecrets?: AdditionalKubeConfigSecret[];

  /**
   * Renders a Role and a RoleBinding for the control plane in each other namespace that a Secret goes to, with the rules of
   * its own Role. The control plane does not start without these rights. The chart has no such option: without it, grant
   * them yourself.
   *
   * @default false
   */
  readonly grantAccess?: boolean;
}

/** The options as a `vcluster.yaml` says them. */
export function exportKubeConfigValues(options?: ExportKubeConfigOptions): ExportKubeConfigValues | undefined {
  return group(options, (o): ExportKubeConfigValues => ({
    ...kubeConfig(o),
    secret: group(o.secret, ({ name, namespace }) => ({ name, namespace })),
    additionalSecrets: each(o.additionalSecrets, secret => group(secret, s => ({ ...kubeConfig(s), name: s.name, namespace: s.namespace }))!),
  }));
}

function kubeConfig(o: KubeConfigOptions) {
  return {
    context: o.context,
    server: o.server,
    insecure: o.insecure,
    serviceAccount: group(o.serviceAccount, ({ name, namespace, clusterRole }) => ({ name, namespace, clusterRole })),
  };
}
