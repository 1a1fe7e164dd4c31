import { ApiObject, App, IResolver, ResolutionContext } from 'cdk8s';
import { Construct } from 'constructs';
import { configSecretName } from '../chart/config-secret';
import type { Resolve } from '../plan/plain';

/** The resolvers that every app has. They are identified by name, because another copy of cdk8s has its own classes. */
const OF_EVERY_APP = ['LazyResolver', 'ImplicitTokenResolver', 'NumberStringUnionResolver'];

/** The maximum number of times that resolvers can replace a value by another one. */
const MOST_REPLACEMENTS = 100;

/**
 * Resolves options with the custom resolvers of the app (`new App({ resolvers })`).
 *
 * cdk8s only resolves finished objects. The options are also in the configuration, which is a text, and in its hash. They are
 * therefore resolved before anything is rendered.
 *
 * @returns undefined if the app has no custom resolvers
 */
export function optionResolver(scope: Construct, id: string, name: string, namespace?: string): Resolve | undefined {
  const resolvers = ownResolvers(scope);
  if (resolvers.length === 0) {
    return undefined;
  }
  const secret = configSecret(scope, id, name, namespace);
  return (value, path) => applyResolvers(resolvers, value, current => new ResolutionContext(secret, path.map(String), current));
}

/** The custom resolvers of the app of a construct. */
export function ownResolvers({ node }: Construct): readonly IResolver[] {
  return ((node.root as Partial<App>).resolvers ?? []).filter(resolver => !OF_EVERY_APP.includes(resolver.constructor.name));
}

/** The object that is passed to resolvers as the owner of an option. It is not in the tree. */
function configSecret(scope: Construct, id: string, name: string, namespace?: string): ApiObject {
  // The path is free until the construct is created.
  const construct = new Construct(scope, id);
  scope.node.tryRemoveChild(id);
  const secret = new ApiObject(construct, 'Options', { apiVersion: 'v1', kind: 'Secret', metadata: { name: configSecretName(name), namespace } });
  return secret;
}

/** Applies the resolvers until none of them replaces the value any more. The first resolver that replaces a value wins. */
function applyResolvers(resolvers: readonly IResolver[], given: unknown, contextOf: (value: unknown) => ResolutionContext): unknown {
  let value = given;
  for (let count = 0; count < MOST_REPLACEMENTS; count++) {
    const context = value === undefined || value === null ? undefined : contextOf(value);
    if (!context || !resolvers.some(resolver => (resolver.resolve(context), context.replaced))) {
      return value;
    }
    value = context.replacedValue;
  }
  throw new Error('the resolvers replace it again and again');
}
