import { isObject, Json } from '../../values/json';
import { entries, list } from '../read';

/** Whether a label selector selects an object with these labels. A missing selector selects nothing, and an empty one selects everything. */
export function selects(selector: Json | undefined, labels: Json | undefined): boolean {
  if (!isObject(selector)) {
    return false;
  }
  const own = Object.fromEntries(entries(labels));
  return entries(selector.matchLabels).every(([key, value]) => own[key] === value)
    && list(selector.matchExpressions).every(({ key, operator, values }) => {
      const isAmong = own[key] !== undefined && list(values).includes(own[key]);
      switch (operator) {
        case 'In': return isAmong;
        case 'NotIn': return !isAmong;
        case 'Exists': return own[key] !== undefined;
        case 'DoesNotExist': return own[key] === undefined;
        default: return false;
      }
    });
}
