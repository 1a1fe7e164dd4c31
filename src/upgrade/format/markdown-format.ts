import { countOf, listOf } from './cluster-names';
import { Folded, foldChanges, FoldedChanges, foldFindings, hasChanges } from './fold-clusters';
import { changeCount, changeLines, changesTitle, FindingGroup, groupFindings, step } from './text-format';
import type { Comparison } from '../compare';
import { UpgradeFinding, UpgradeSeverity, VirtualClusterChanges } from '../report-types';

/** The longest comment: GitHub takes 65,536 characters. */
const LIMIT = 60_000;
/** What is kept for the lines that say what was cut. */
const RESERVE = 1_000;

/** A comparison as the comment of a pull request: the findings, then the changes in folded details. */
export function formatMarkdown({ clusters, others }: Comparison): string {
  const changing = clusters.filter(hasChanges);
  const unassigned: VirtualClusterChanges = { name: '', namespace: '', ...others };
  const findings = [...foldFindings(changing), ...foldFindings([unassigned])];
  const sections = [
    ...groupFindings(findings).map(group => findingSection(group, changing)),
    ...foldChanges(changing).map(changes => details(changesTitle(changes, changing), changes)),
    ...foldChanges(hasChanges(others) ? [unassigned] : []).map(changes => details('Objects of no virtual cluster', changes)),
  ];
  return fitted(head(clusters, changing, findings, hasChanges(others)), sections);
}

interface Section {
  readonly text: string;
  /** What is missing where the section is cut. */
  readonly title: string;
}

/** As many sections as there is room for, and the titles of the others. */
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
  const note = (shown: number) => `\n> [!NOTE]\n> Cut, since a comment has at most ${LIMIT.toLocaleString('en')} characters: `
    + `${cut.slice(0, shown).join('; ')}`
    + `${cut.length > shown ? `; and ${cut.length - shown} more` : ''}. \`cdk8s-vcluster diff\` prints all of it.\n`;
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

/** Moves the mark of a line to its start, where it gives the line its colour. */
function forDiff(line: string): string {
  return line.replace(/^( +)([-+]) /, '$2$1');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '\'')}\``;
}

/** Text that Markdown shows as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replaceAll('\n', ' ');
}
