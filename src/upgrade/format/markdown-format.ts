import { countOf, listOf } from './cluster-names';
import { Folded, foldChanges, FoldedChanges, foldFindings, hasChanges } from './fold-clusters';
import { changeCount, changeLines, changesTitle, FindingGroup, groupFindings, step } from './text-format';
import type { Comparison } from '../compare';
import { UpgradeFinding, UpgradeSeverity, VirtualClusterChanges } from '../report-types';

/** The maximum length of a comment. GitHub's limit is 65,536 characters. */
const LIMIT = 60_000;
/** The characters that are reserved for the list of the sections that are left out. */
const RESERVE = 1_000;

/** A comparison as the comment of a pull request: the findings, then the changes in collapsed sections. */
export function formatMarkdown({ clusters, others }: Comparison): string {
  const changing = clusters.filter(hasChanges);
  const unassigned: VirtualClusterChanges = { name: '', namespace: '', ...others };
  const findings = [...foldFindings(changing), ...foldFindings([unassigned])];
  const sections = [
    ...groupFindings(findings).map(group => findingSection(group, changing)),
    ...foldChanges(changing).map(changes => details(changesTitle(changes, changing), changes)),
    ...foldChanges(hasChanges(others) ? [unassigned] : []).map(changes => details('Objects that belong to no virtual cluster', changes)),
  ];
  return fitted(head(clusters, changing, findings, hasChanges(others)), sections);
}

interface Section {
  readonly text: string;
  /** The name of the section in the list of sections that are left out. */
  readonly title: string;
}

/** The sections that fit into a comment, and the titles of the others. */
function fitted(first: string, sections: readonly Section[]): string {
  let text = first;
  const cut: string[] = [];
  for (const section of sections) {
    if (text.length + section.text.length > LIMIT - RESERVE) {
      cut.push(section.title);
    } else {
      text += section.text;
    }
  }
  if (cut.length === 0) {
    return text;
  }
  const note = (shown: number) => `\n> [!NOTE]\n> A comment can have at most ${LIMIT.toLocaleString('en')} characters. Left out: `
    + `${cut.slice(0, shown).join('; ')}`
    + `${cut.length > shown ? `; and ${cut.length - shown} more` : ''}. \`cdk8s-vcluster diff\` prints everything.\n`;
  const shown = [10, 5, 2, 1, 0].find(number => text.length + note(number).length <= LIMIT)!;
  return text + note(shown);
}

function head(
  clusters: readonly VirtualClusterChanges[],
  changing: readonly VirtualClusterChanges[],
  findings: readonly Folded<UpgradeFinding>[],
  othersChange: boolean,
): string {
  if (changing.length === 0) {
    return othersChange ? '### No virtual cluster changes\n\n' : '### Virtual clusters: nothing changes\n';
  }
  const steps = [...new Set(changing.map(step))].map(text => [text, changing.filter(cluster => step(cluster) === text)] as const);
  const numbers = Object.values(UpgradeSeverity).flatMap(severity => {
    const number = findings.filter(({ item }) => item.severity === severity).length;
    return number > 0 ? [`${number} ${severity}`] : [];
  });
  return [
    `### ${changeCount(clusters, changing)}`,
    '',
    '| Release | Virtual clusters |',
    '|---|---|',
    ...steps.map(([text, some]) => `| ${text} | ${listOf(some, changing, 20)} |`),
    '',
    `Findings: ${numbers.join(', ') || 'none'}`,
    '',
  ].join('\n');
}

const SIGNS: Readonly<Record<UpgradeSeverity, string>> = {
  [UpgradeSeverity.REFUSED]: '⛔',
  [UpgradeSeverity.LOSS]: '🔥',
  [UpgradeSeverity.RISK]: '⚠️',
  [UpgradeSeverity.NOTICE]: 'ℹ️',
};

function findingSection({ first: { item, clusters }, items }: FindingGroup, all: readonly VirtualClusterChanges[]): Section {
  const { id, severity, acknowledged } = item;
  const where = all.length > 1 && clusters.length > 0 ? ` in ${listOf(clusters, all)}` : '';
  const unique = (key: 'subject' | 'message' | 'advice') => [...new Set(items.map(one => one[key]))];
  const subjects = unique('subject').map(code).join(', ');
  const words = [...unique('message'), ...unique('advice')].map(escaped).join(' ');
  const reason = acknowledged === undefined ? '' : ` _Acknowledged: ${escaped(acknowledged)}_`;
  return {
    text: `- ${SIGNS[severity]} **${severity}** \`${id}\`: ${subjects}${where}. ${words}${reason}\n`,
    title: `the finding ${id}`,
  };
}

function details(text: string, changes: FoldedChanges): Section {
  const lines = changeLines(changes).map(forDiff);
  const fence = '`'.repeat(Math.max(3, ...lines.map(line => (/`+/.exec(line)?.[0].length ?? 0) + 1)));
  return {
    text: `\n<details><summary>${escaped(text)} (${countOf(changes.objects.length, 'object')})</summary>\n\n`
      + `${fence}diff\n${lines.join('\n')}\n${fence}\n\n</details>\n`,
    title: `${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  };
}

/** Moves the mark to the start of the line, so that the line is coloured. */
function forDiff(line: string): string {
  return line.replace(/^( +)([-+]) /, '$2$1');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '\'')}\``;
}

/** Escapes text for Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replaceAll('\n', ' ');
}
