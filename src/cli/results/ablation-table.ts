/** The ablation study as tables for the terminal. */
import { effectText } from '../../report/ablation/effect.ts';
import type { Difference } from '../../study/findings.ts';
import type { AblationRow } from '../../study/experiment/ablation.ts';
import type { InteractionRow } from '../../study/experiment/interactions.ts';

/** An effect with its interval set apart, and with minus signs that every terminal can show. */
const effect = (difference: Difference) => effectText(difference).replace(' (', '  (').replaceAll('−', '-');

export function ablationTable(rows: readonly AblationRow[]): string {
  const lines = rows.map(({ mechanism, observable, expected, difference, verdict, recorded }) => {
    const note = recorded === verdict ? '' : `  recorded: ${recorded}`;
    return `${mechanism.padEnd(31)} ${observable.padEnd(26)} ${expected}  ${effect(difference).padEnd(34)} ${String(difference.n).padStart(3)}  ${verdict}${note}`;
  });
  const head = `${'mechanism'.padEnd(31)} ${'outcome'.padEnd(26)} ±  ${'with less without (95 % interval)'.padEnd(34)}   n  verdict`;
  return [head, ...lines].join('\n');
}

export function interactionTable(rows: readonly InteractionRow[]): string {
  const lines = rows.map(
    ({ one, other, observable, difference }) => `${one.padEnd(31)} ${other.padEnd(31)} ${observable.padEnd(26)} ${effect(difference)}`,
  );
  const head = `${'what this one does'.padEnd(31)} ${'changes with this one'.padEnd(31)} ${'outcome'.padEnd(26)} by (95 % interval)`;
  return [head, ...lines].join('\n');
}
