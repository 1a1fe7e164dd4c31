/** Lines about a construct. */
export interface Group {
  readonly path: string;
  readonly lines: readonly string[];
}

/** The maximum number of paths above a line that several constructs share. */
const MOST_NAMED = 3;

/** The lines of each construct, under its path. */
export function byConstruct(groups: readonly Group[]): string[] {
  return groups.map(({ path, lines }) => indentBelow(path, lines));
}

/** Each line once, under the paths of all its constructs. */
export function byText(groups: readonly Group[]): string[] {
  const paths = new Map<string, string[]>();
  for (const { path, lines } of groups) {
    for (const line of lines) {
      paths.has(line) ? paths.get(line)!.push(path) : paths.set(line, [path]);
    }
  }
  const blocks = new Map<string, { readonly title: string; readonly lines: string[] }>();
  for (const [line, about] of paths) {
    const key = about.join('\n');
    const same = blocks.get(key) ?? { title: titleOf(about), lines: [] };
    blocks.set(key, same);
    same.lines.push(line);
  }
  return [...blocks.values()].map(({ title, lines }) => indentBelow(title, lines));
}

function titleOf(paths: readonly string[]): string {
  const rest = paths.length - MOST_NAMED;
  return rest > 1 ? `${paths.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : paths.join(', ');
}

function indentBelow(title: string, lines: readonly string[]): string {
  return [title, ...lines.map(line => `  ${line}`)].join('\n');
}
