/** Markdown tables and values, as the documentation writes them. */

/** Escapes what would end a cell or row. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

export const code = (text: string) => `\`${text}\``;
export const minus = (sign: string) => sign.replace('-', '−');

/** The note at the top of every generated page. */
export const GENERATED = 'Generated from the code by `npm run docs`; the build fails when it is out of date.';
