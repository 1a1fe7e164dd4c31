/** A key as jsii wants a prop to be named: `extraSANs` → `extraSans`, `byIP` → `byIp`, `useSecretsForSATokens` → `useSecretsForSaTokens`. */
export function propName(key: string): string {
  return key
    .replace(/[A-Z]{2,}s(?![a-z])/g, word => word[0] + word.slice(1).toLowerCase())
    .replace(/[A-Z]{2,}(?=[A-Z][a-z]|$)/g, word => word[0] + word.slice(1).toLowerCase());
}

/** A type's name as jsii wants a struct to be named: `RBACRole` → `RbacRole`. */
export function typeName(type: string): string {
  const name = propName(`x${type}`).slice(1);
  return name[0].toUpperCase() + name.slice(1);
}
