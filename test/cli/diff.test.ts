/** `commonweal diff` as it is used. */
import { describe, expect, it } from 'vitest';
import { runCli, withFiles } from './run-cli.ts';

describe('commonweal diff', () => {
  it('says in words what differs', () => {
    const { code, out } = runCli(['diff', 'scenarios/baseline.yaml', 'scenarios/deep-cuts.yaml']);
    expect(code).toBe(0);
    expect(out).toBe(
      'From Baseline to Deep cuts:\n  Budget: multiplier goes to 0.7 from year 2, over 4 quarters.  [schedule.4.budget.multiplier]\n',
    );
  });

  it('says so when nothing does', () => {
    expect(runCli(['diff', 'scenarios/baseline.yaml', 'scenarios/baseline.yaml']).out).toBe(
      'Baseline and Baseline have the same settings.\n',
    );
  });

  it('gives paths and values as JSON', () => {
    const { out } = runCli(['diff', 'scenarios/baseline.yaml', 'scenarios/larger-contracts.yaml', '--json']);
    expect(JSON.parse(out)).toEqual({
      a: 'baseline',
      b: 'larger-contracts',
      changes: [
        {
          path: 'contract.lines_per_contract',
          from: '1 service line',
          to: '4 service lines',
          kind: 'policy',
          words: 'Contract: lines per contract raised from 1 to 4 service lines.',
        },
        {
          path: 'contract.takes_in_spot',
          from: 'none',
          to: 'bundled',
          kind: 'policy',
          words: 'Contract: takes in spot changed from none to bundled.',
        },
      ],
    });
  });

  it('says beside a change why it can make no difference', () => {
    withFiles({ 'a.yaml': 'title: A', 'b.yaml': 'title: B\ndelivery: { redundancy_share: 0.2 }' }, (cwd) => {
      const reason = 'This cannot act: staff transfer to the new provider: delivery.tupe is true; it would with delivery.tupe of false.';
      expect(runCli(['diff', 'a.yaml', 'b.yaml'], { cwd }).out).toContain(`[delivery.redundancy_share]\n    ${reason}\n`);
      expect(JSON.parse(runCli(['diff', 'a.yaml', 'b.yaml', '--json'], { cwd }).out)).toMatchObject({ changes: [{ inert: reason }] });
    });
  });

  it('ends with 2 when a file is wrong', () => {
    expect(runCli(['diff', 'scenarios/baseline.yaml', 'scenarios/deep-cut.yaml'])).toMatchObject({ code: 2, out: '' });
  });
});
