import { united } from '../../../projenrc/options/meanings';

test('a file with a new key of a type leaves the meanings of its other keys', () => {
  expect(united([{ Deploy: { '': 'Add-ons.', 'cni': 'A network plugin.' } }, { Deploy: { csi: 'A storage driver.' } }]))
    .toEqual({ Deploy: { '': 'Add-ons.', 'cni': 'A network plugin.', 'csi': 'A storage driver.' } });
});
