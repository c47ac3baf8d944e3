import { expect, test } from 'vitest';
import { END, START, withFigures } from '../../../bench/page.ts';

test('figures replace what stands between the markers, and nothing else', () => {
  const page = `# Before\n\n${START}\n\nold figures\n\n${END}\n\nafter\n`;
  const once = withFigures(page, 'new figures\n', 'page.md');
  expect(once).toBe(`# Before\n\n${START}\n\nnew figures\n\n${END}\n\nafter\n`);
  expect(withFigures(once, 'new figures', 'page.md')).toBe(once);
});

test.each(['no markers', `${END} in the wrong order ${START}`, `${START} without an end`])('a page with %s is refused', (page) => {
  expect(() => withFigures(page, 'figures', 'page.md')).toThrow(/page\.md: found no line/);
});
