import { isEmpty } from '../../chart/rendering';
import { at } from '../../values/json';
import type { RuleContext, WarningRule } from '../rule';

/** An object that leads hosts to the API server. */
export interface Route {
  readonly section: 'ingress' | 'tlsRoute';
  /** The field of its spec that replaces the host of the option. */
  readonly replacedBy: string;
}

/** Warns if a route has the example host of the default values. */
export function exampleHostWarning(id: string, route: Route): WarningRule {
  return {
    id,
    path: `controlPlane.${route.section}.host`,
    check: (host, context) => !rendersHost(route, context) || !isExampleHost(route, host, context),
    advice: 'It is the example of the default values. Set the host name of the API server.',
  };
}

/** Whether the host of the option is rendered. */
export function rendersHost({ section, replacedBy }: Route, { values }: RuleContext): boolean {
  const route = at(values, ['controlPlane', section]);
  return at(route, ['enabled']) === true && isEmpty(at(route, ['spec', replacedBy]));
}

/** Whether a host is the example of the default values. */
export function isExampleHost({ section }: Route, host: unknown, { release }: RuleContext): boolean {
  return host === at(release.defaults, ['controlPlane', section, 'host']);
}
