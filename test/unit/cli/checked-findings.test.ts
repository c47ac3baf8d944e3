/** Findings that a report cannot be drawn from are refused by the part that is wrong. */
import { describe, expect, it } from 'vitest';
import { checkedFindings } from '../../../src/cli/checked-findings.ts';
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

  it.each([[null], [3], ['text'], [[]], [{ format: 2 }], [{ ...findings, scenarios: [] }], [{ ...findings, scenarios: [3] }]])(
    'of the wrong kind are refused, case %#',
    (value) => {
      expect(complaintOf(value)).not.toBe('');
    },
  );
});
