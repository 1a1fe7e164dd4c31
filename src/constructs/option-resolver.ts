import { ApiObject, App, IResolver, ResolutionContext } from 'cdk8s';
import { Construct } from 'constructs';
import { configSecretName } from '../chart/config-secret';
import type { Resolve } from '../plan/plain';

/** The resolvers that every app has. They are known by their names: another copy of cdk8s has its own classes. */
const OF_EVERY_APP = ['LazyResolver', 'ImplicitTokenResolver', 'NumberStringUnionResolver'];

/** How often the resolvers may replace a value by another that they replace in turn. */
const MOST_REPLACEMENTS = 100;

/**
 * Resolves options with the resolvers that the app was given (`new App({ resolvers })`).
 *
 * cdk8s resolves finished objects only. The options are also in the configuration, which is one text, and in its hash:
 * they are resolved before anything is made of them.
 *
 * @returns undefined if the app was given no resolvers
 */
export function optionResolver(scope: Construct, id: string, name: string, namespace?: string): Resolve | undefined {
  const resolvers = ownResolvers(scope);
  if (resolvers.length === 0) {
    return undefined;
  }
  const secret = configSecret(scope, id, name, namespace);
  return (value, path) => applyResolvers(resolvers, value, current => new ResolutionContext(secret, path.map(String), current));
}

/** The resolvers that the app of a construct was given. */
export function ownResolvers({ node }: Construct): readonly IResolver[] {
  return ((node.root as Partial<App>).resolvers ?? []).filter(resolver => !OF_EVERY_APP.includes(resolver.constructor.name));
}

/** The object that resolvers are told that an option belongs to. It isn't in the tree. */
function configSecret(scope: Construct, id: string, name: string, namespace?: string): ApiObject {
  // The path is free until the construct is made.
  const construct = new Construct(scope, id);
  scope.node.tryRemoveChild(id);
  const secret = new ApiObject(construct, 'Options', { apiVersion: 'v1', kind: 'Secret', metadata: { name: configSecretName(name), namespace } });
  return secret;
}

/** What is there once no resolver replaces it any more: the first that replaces a value decides. */
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
