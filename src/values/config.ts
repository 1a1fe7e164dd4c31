/* eslint-disable @typescript-eslint/no-require-imports */
import { JsonObject } from './json';
import type { Values } from './values';
import { toYaml } from './yaml';
import type { ReleaseModel } from '../release/release-model';

/** What changes when the configuration does, so that the pods restart. */
export function configHash(release: ReleaseModel, values: Values): string {
  // Loading it costs as much as a fifth of the library: an app that renders nothing needn't.
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(base64(toYaml(hashed(release, values) as JsonObject))).digest('hex');
}

/** A text as a Secret holds it. */
export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function hashed(release: ReleaseModel, values: Values): Values {
  const { autoNodes, ...privateNodes } = values.privateNodes ?? {};
  switch (release.supports.hashedValues) {
    case 'all': return values;
    case 'withoutAutoNodes': return { ...values, privateNodes };
    case 'privateNodesOnly': return privateNodes as Values;
  }
}
