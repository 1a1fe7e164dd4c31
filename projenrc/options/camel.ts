/** The prop name for a key, by the rules of jsii: `extraSANs` → `extraSans`, `byIP` → `byIp`. */
export function propName(key: string): string {
  return key
    .replace(/[A-Z]{2,}s(?![a-z])/g, word => word[0] + word.slice(1).toLowerCase())
    .replace(/[A-Z]{2,}(?=[A-Z][a-z]|$)/g, word => word[0] + word.slice(1).toLowerCase());
}

/** The struct name for a type, by the rules of jsii: `RBACRole` → `RbacRole`. */
export function typeName(type: string): string {
  const name = propName(`x${type}`).slice(1);
  return name[0].toUpperCase() + name.slice(1);
}
