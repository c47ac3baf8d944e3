/** How a section's figures are laid out: aligned for a terminal, or as Markdown. */
export type Section = {
  readonly title: string;
  /** What the figures are, in a sentence or two; and what could not be measured. */
  readonly about: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export function asText({ title, about, head, rows }: Section): string {
  const widths = head.map((cell, k) => Math.max(cell.length, ...rows.map((row) => row[k].length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
      .join('   ')
      .trimEnd();
  return [title, ...about.map((sentence) => `  ${sentence}`), line(head), ...rows.map(line)].join('\n') + '\n';
}

export function asMarkdown({ title, about, head, rows }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, k) => (k === 0 ? '---' : '---:'));
  return [`### ${title}`, '', about.join(' '), '', line(head), line(rule), ...rows.map(line)].join('\n') + '\n';
}
