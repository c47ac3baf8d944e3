/** Findings that a report cannot be drawn from are refused by the part that is wrong. */
import { describe, expect, it } from 'vitest';
import { checkedFindings } from '../../../src/cli/results/results.ts';
import { UserError } from '../../../src/cli/errors.ts';
import { renderReport } from '../../../src/report/report.ts';
import { smallFindings } from '../../fixtures/findings.ts';

type Node = { [name: string]: unknown };
const findings = JSON.parse(JSON.stringify(smallFindings())) as Node;

/** Paths of every part, of lists the first item alone. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const names = Array.isArray(value) ? (value.length > 0 ? ['0'] : []) : Object.keys(value);
  return [...(path.length > 0 ? [path] : []), ...names.flatMap((name) => pathsIn((value as Node)[name], [...path, name]))];
}

/** The findings with one part replaced, or taken away when nothing is given, for the time of one use. */
function withPart<T>(path: readonly string[], part: unknown, use: (changed: Node) => T): T {
  const last = path[path.length - 1] as string;
  const holder = path.slice(0, -1).reduce((node, name) => node[name] as Node, findings);
  const before = Array.isArray(holder) ? [...(holder as unknown[])] : { ...holder };
  if (part !== undefined) holder[last] = part;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  try {
    return use(findings);
  } finally {
    if (Array.isArray(holder)) holder.length = 0;
    Object.assign(holder, before);
  }
}

const written = (path: readonly string[]) =>
  path.map((name, k) => (/^\d+$/.test(name) ? `[${name}]` : k === 0 ? name : `.${name}`)).join('');

function complaintOf(value: unknown): string {
  try {
    checkedFindings('findings.json', value);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
}

describe('findings', () => {
  it('of a run are fine, as they are and as they are read back', () => {
    expect(complaintOf(findings)).toBe('');
    expect(complaintOf(smallFindings())).toBe('');
  });

  it('are refused in one line that names the part, whichever it is', { timeout: 120_000 }, () => {
    const paths = pathsIn(findings);
    expect(paths.length).toBeGreaterThan(700);
    const paired = pathsIn((findings['scenarios'] as Node[])[1]).map((path) => ['scenarios', '1', ...path]);
    for (const path of [...paths, ...paired]) {
      if (path[0] === 'format' || written(path) === 'scenarios[0].differences') continue;
      const complaint = withPart(path, { wrong: [] }, complaintOf);
      expect(complaint, written(path)).toMatch(/^findings\.json: found findings without [^\n]+; expected the findings of a run/);
      expect(complaint).toContain(written(path));
    }
  });

  it('that lack a part are refused, or are drawn all the same', () => {
    for (const path of pathsIn(findings).filter(({ length }) => length <= 3)) {
      withPart(path, undefined, (lacking) => {
        if (complaintOf(lacking) === '') expect(renderReport(lacking as never), written(path)).not.toMatch(/undefined|NaN/);
      });
    }
  });

  it(
    '34-edited-results: a number or a name that is something else is refused, or drawn without a word too many',
    { timeout: 120_000 },
    () => {
      const kindOf = (path: readonly string[]) =>
        path.map((name, k) => (['outcomes', 'differences', 'series'].includes(path[k - 1] ?? '') ? '*' : name)).join('.');
      const leaves = new Map(
        [...pathsIn(findings), ...pathsIn((findings['scenarios'] as Node[])[1], ['scenarios', '1'])].map((path) => [kindOf(path), path]),
      );
      let drawn = 0;
      for (const path of leaves.values()) {
        const value = path.reduce<unknown>((node, name) => (node as Node)[name], findings);
        const edits = typeof value === 'number' ? [1e8, -1, 1e300] : typeof value === 'string' ? ['nonsense', 'constructor'] : [];
        for (const edit of edits) {
          withPart(path, edit, (changed) => {
            const complaint = complaintOf(changed);
            if (complaint !== '') return expect(complaint).toContain(written(path));
            drawn++;
            return expect(renderReport(changed as never), `${written(path)} ${edit}`).not.toMatch(/undefined|NaN|Infinity|native code/);
          });
        }
      }
      expect(drawn).toBeGreaterThan(20);
    },
  );

  it.each([
    ['quarters', 1e8, 'quarters (whole number from 4 to 160)'],
    ['quarters', 8, 'series.hhi_local.mean (list of 8)'],
    ['replications', 0, 'replications (whole number from 1 to'],
    ['scale', 2, 'scale (number from 0 to 1)'],
  ])('34-edited-results: %s of %d', (name, value, said) => {
    expect(withPart([name], value, complaintOf)).toContain(said);
  });

  it('03-same-name: two scenarios of one name are refused', () => {
    expect(withPart(['scenarios', '1', 'name'], 'baseline', complaintOf)).toContain('scenarios[1].name (a name of its own)');
  });

  it.each([[null], [3], ['text'], [[]], [{ format: 2 }], [{ ...findings, scenarios: [] }], [{ ...findings, scenarios: [3] }]])(
    'of the wrong kind are refused, case %#',
    (value) => {
      expect(complaintOf(value)).not.toBe('');
    },
  );
});
