import { at } from '../../values/json';
import { holdsGoTemplate, text } from '../read';
import type { Rule, RuleContext } from '../rule';
import { chartValuesProblems, manifestProblems } from '../yaml-text';

const DEPLOY = 'experimental.deploy.vcluster';
const COREDNS = 'controlPlane.coredns';

/** Texts that vCluster applies in the virtual cluster. Problems with them would only be visible in its log or in a status there. */
export const deployedTexts: readonly Rule[] = [
  {
    path: `${DEPLOY}.manifests`,
    check: manifests => manifestProblems(text(manifests)),
    allowed: 'Kubernetes objects in YAML',
  },
  {
    path: `${DEPLOY}.manifestsTemplate`,
    check: template => hasClosedActions(text(template)),
    allowed: 'a template in which each {{ is closed by }}',
  },
  {
    path: `${DEPLOY}.manifestsTemplate`,
    check: template => holdsGoTemplate(template) || manifestProblems(text(template)),
    allowed: 'Kubernetes objects in YAML',
  },
  {
    path: `${DEPLOY}.helm[].values`,
    check: values => holdsGoTemplate(values) || chartValuesProblems(text(values)),
    allowed: 'a map in YAML',
  },
  {
    path: `${COREDNS}.overwriteManifests`,
    // Older releases replace templates for the image and other values.
    check: (manifests, { values }) => !usesCoreDns(values) || holdsGoTemplate(manifests) || manifestProblems(text(manifests)),
    allowed: 'Kubernetes objects in YAML',
  },
  {
    path: `${COREDNS}.overwriteConfig`,
    check: (config, { values }) => !usesCoreDns(values) || holdsGoTemplate(config) || isBalanced(text(config)),
    allowed: 'a Corefile with a closing brace for each opening brace',
    fix: 'A block starts with { at the end of a line, and ends with } on its own line.',
  },
];

function usesCoreDns(values: RuleContext['values']): boolean {
  return at(values, [...COREDNS.split('.'), 'enabled']) !== false;
}

function hasClosedActions(template: string): boolean {
  return !template.replace(/\{\{.*?\}\}/gs, '').includes('{{');
}

/** Whether all blocks of a Corefile are closed. Braces within words, quotes and comments are ignored. */
function isBalanced(corefile: string): boolean {
  let depth = 0;
  for (const [token] of corefile.matchAll(/"(?:\\.|[^"\\])*"|(?<=^|\s)#[^\n]*|[^\s"]+/gs)) {
    depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}
