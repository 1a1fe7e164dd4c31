import { text } from './read';

/** The place of a Secret with a kubeconfig, as `namespace/name`. By default, it is `vc-NAME` in the namespace of the virtual cluster. */
export function kubeConfigSecretPlace(secret: any, { name, namespace }: { readonly name: string; readonly namespace: string | undefined }): string {
  return `${text(secret?.namespace).trim() || namespace}/${text(secret?.name).trim() || `vc-${name}`}`;
}
