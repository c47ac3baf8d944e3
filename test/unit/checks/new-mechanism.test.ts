/** A mechanism starts with a line in the ledger, a file and its cases. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { caseText, exportedAs, ledgerWith, mechanismText } from '../../../scripts/mechanism-template.ts';
import { groups, ledger, type LedgerRow } from '../../../src/model/mechanisms/ledger.ts';

const LEDGER = readFileSync('src/model/mechanisms/ledger.ts', 'utf8');

/** Ids in the order of a ledger's text. */
const idsIn = (text: string) => [...text.matchAll(/ id: '([\w-]+)'/g)].map(([, id]) => id);

test.each(Object.keys(groups) as LedgerRow['group'][])('a new row of %s stands after the others of its group', (group) => {
  const ids = idsIn(ledgerWith(LEDGER, ledger, { id: 'my-idea', group }));
  const last = ledger.findLastIndex((row) => row.group === group);
  const at = last < 0 ? ledger.length : last + 1;
  expect(ids).toEqual([...ledger.slice(0, at), { id: 'my-idea' }, ...ledger.slice(at)].map(({ id }) => id));
});

test('a ledger in another form is refused', () => {
  expect(() => ledgerWith('[]', ledger, { id: 'my-idea', group: 'drivers' })).toThrow('expected one row a line');
});

test('the files are in order whatever the source is called', () => {
  for (const text of [mechanismText('my-idea', { section: `A "director's" remark \\`, paragraph: '3' }), caseText()])
    expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
  expect(exportedAs('my-new-idea')).toBe('myNewIdea');
});
