import { knowsOption } from '../../src/check/known-option';
import { ReleaseModel } from '../../src/release/release-model';
import { NEWEST } from '../releases';

const { shape } = ReleaseModel.of(NEWEST);

test.each([
  ['controlPlane.ingress.host', true],
  ['controlPlane.ingress.hosts', false],
  ['controlPlane.ingress.host.below', false],
  ['controlPlane.ingress.spec.rules', true],
  ['plugins.any.image', true],
  ['privateNodes.autoNodes.dynamic', true],
  ['privateNodes.autoNodes.other', false],
  ['nothing', false],
])('whether a release has the option %s: %s', (path, known) => {
  expect(knowsOption(shape, path.split('.'))).toBe(known);
});
