/** Files of findings that no report can be drawn from. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/cli/errors.ts';
import { readFindings } from '../../../src/cli/results/results.ts';

const root = mkdtempSync(join(tmpdir(), 'commonweal-findings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('findings that a report cannot be drawn from', () => {
  it.each([
    ['{"format":1}', 'found findings without title (text), calibrated (yes or no), scenarios (list)'],
    ['{"format":2}', 'found another format'],
    ['\uFEFF{"format":2}', 'found another format'],
    ['[]', 'found another format'],
    ['{', 'found text that is not JSON'],
  ])('%s', (text, said) => {
    const folder = mkdtempSync(join(root, 'findings-'));
    writeFileSync(join(folder, 'findings.json'), text);
    expect(() => readFindings(folder)).toThrow(UserError);
    expect(() => readFindings(folder)).toThrow(said);
  });

  it('a folder in their place', () => {
    const folder = mkdtempSync(join(root, 'findings-'));
    mkdirSync(join(folder, 'findings.json'));
    expect(() => readFindings(folder)).toThrow('found something that cannot be read (EISDIR)');
  });
});
