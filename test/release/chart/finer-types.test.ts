import { FINER_TYPES } from '../../../src/release/chart/finer-types';
import { HISTORY } from '../../../src/release/history';
import { factsOfMinor } from '../../../src/release/release-model';

test.each(Object.entries(FINER_TYPES))('%s, %s, is a key of a release, and has this type in all releases with the key', (place, notation) => {
  const [type, key] = place.split('.');
  const known = Object.keys(HISTORY).map(minor => factsOfMinor(minor).shape[type]?.[key]).filter(said => said !== undefined);
  expect(new Set(known)).toEqual(new Set([notation]));
});
