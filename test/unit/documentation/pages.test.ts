import { expect, test } from 'vitest';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { quarter } from '../../../src/model/quarter/quarter.ts';
import { listFields } from '../../../src/model/scenario/field.ts';
import { settingFields } from '../../../src/model/scenario/settings.ts';
import { documentationPages } from '../../../src/study/documentation/pages.ts';
import { mechanismPage } from '../../../src/study/documentation/mechanisms.ts';
import { outcomeIds } from '../../../src/study/outcomes/registry.ts';

const pages = documentationPages(mechanisms);
const page = (path: string) => pages.get(path) ?? '';

test('every setting, outcome and mechanism has its place', () => {
  for (const { path } of listFields(settingFields)) expect(page('parameters.md')).toContain(`\`${path}\``);
  for (const id of outcomeIds) expect(page('outcomes.md')).toContain(`\`${id}\``);
  for (const { id, parameters } of mechanisms) {
    expect(page('mechanisms/README.md')).toContain(`[${id}](${id}.md)`);
    for (const name of Object.keys(parameters)) expect(page(`mechanisms/${id}.md`)).toContain(`\`${name}\``);
  }
});

test('the process overview is the order in which the steps are run', () => {
  const listed = [...page('odd.md').matchAll(/^(\d+)\. \*\*(.+?)\.\*\*/gm)].map(([, , name]) => name);
  expect(listed).toEqual([...quarter.map(({ name }) => name), 'observe']);
});

test('a mechanism without a text stops the page', () => {
  const [first] = mechanisms;
  if (first === undefined) throw new Error('there are no mechanisms');
  expect(() => mechanismPage({ ...first, summary: ' ' }, {})).toThrow(/found no text for its summary/);
  expect(() => mechanismPage({ ...first, expect: { ...first.expect, off: 'x' } }, {})).toThrow(/meaning of off/);
});
