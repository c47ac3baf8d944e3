/** `commonweal losses` as it is used. */
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

type Row = { readonly name: string; readonly hit: number; readonly beyond: number | null; readonly ci95: readonly number[] | null };

describe('commonweal losses', () => {
  it('gives for each class of losses how many ended because of it, the same each time', () => {
    const asked = ['losses', 'scenarios/teaching/small-town.yaml', '--replications', '2', '--json'];
    const { code, out } = runCli(asked);
    expect(code).toBe(0);
    const { rows, replications } = JSON.parse(out) as { rows: Row[]; replications: number };
    expect(replications).toBe(2);
    expect(rows.map(({ name }) => name)).toEqual(['under a quarter', 'a quarter to a half', 'half or more', 'nine tenths or more']);
    for (const { hit, beyond } of rows) expect(hit > 0 ? (beyond as number) : 0).toBeLessThanOrEqual(1);
    // Of a few dozen charities each, those that lose nine tenths end far more often than those that lose little.
    expect(rows[3]?.beyond).toBeGreaterThan((rows[0]?.beyond as number) + 0.2);
    expect(runCli(asked).out).toBe(out);
  });

  it('says why an option would do nothing', () => {
    const { code, err } = runCli(['losses', 'scenarios/baseline.yaml', '--years', '3']);
    expect(code).toBe(2);
    expect(err).toContain('losses follows charities for two years');
  });
});
