import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { namespaceOf } from '../api-object';

/** An object that takes the place of another: of two that are the same to a cluster, the last that is applied is there. */
export interface Namesake {
  readonly object: ApiObject;
  /** What it is called. */
  readonly label: string;
  /** Where the other one is. */
  readonly other: IConstruct;
}

/**
 * Finds the objects of an app of which a cluster could hold only one, where one of them is a virtual cluster's: what
 * others do among themselves isn't looked at.
 *
 * @param isOurs whether a construct renders what a virtual cluster needs
 */
export function namesakes(constructs: readonly IConstruct[], isOurs: (construct: IConstruct) => boolean): Namesake[] {
  const known = new Map<string, ApiObject>();
  const found: Namesake[] = [];
  for (const object of constructs) {
    if (ApiObject.isApiObject(object)) {
      const namespace = namespaceOf(object);
      const label = `${object.kind} ${namespace ? `${namespace}/` : ''}${object.name}`;
      const key = `${object.apiGroup} ${label}`;
      const first = known.get(key);
      if (!first) {
        known.set(key, object);
      } else if ([first, object].some(one => one.node.scopes.some(isOurs))) {
        found.push({ object, label, other: first });
      }
    }
  }
  return found;
}
