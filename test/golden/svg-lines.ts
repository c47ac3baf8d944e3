/** A picture as text that can be reviewed: an element a line, what is inside it set in, words beside the element that writes them. */

const TOKEN = /<[^>]+>|[^<]+/g;
const WRITTEN = /^<(text|title|desc)\b/;

const tidy = (token: string): string => token.replace(/\s+/g, ' ').replace(/ (\/?>)$/, '$1');

export function svgLines(svg: string): string {
  const lines: string[] = [];
  let depth = 0;
  let writing: string | null = null;
  for (const token of svg.match(TOKEN) ?? []) {
    const text = tidy(token);
    if (writing !== null) {
      writing += text;
      if (!/^<\/(text|title|desc)>$/.test(text)) continue;
      lines.push('  '.repeat(depth) + writing);
      writing = null;
    } else if (WRITTEN.test(text)) writing = text;
    else if (text.startsWith('</')) lines.push('  '.repeat(--depth) + text);
    else if (text.startsWith('<')) lines.push('  '.repeat(text.endsWith('/>') ? depth : depth++) + text);
  }
  return `${lines.join('\n')}\n`;
}
