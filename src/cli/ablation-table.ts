/** The ablation study as text. */
import type { AblationRow } from '../study/experiment/ablation.ts';

const figure = (x: number) => (x === 0 ? '0' : Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3));

export function ablationTable(rows: readonly AblationRow[]): string {
  const lines = rows.map(({ mechanism, observable, expected, difference: { mean, ci95, n }, verdict, recorded }) => {
    const effect = mean === null || ci95 === null ? 'not defined' : `${figure(mean)}  (${figure(ci95[0])} to ${figure(ci95[1])})`;
    const note = recorded === verdict ? '' : `  recorded: ${recorded}`;
    return `${mechanism.padEnd(31)} ${observable.padEnd(25)} ${expected}  ${effect.padEnd(34)} ${String(n).padStart(3)}  ${verdict}${note}`;
  });
  const head = `${'mechanism'.padEnd(31)} ${'outcome'.padEnd(25)} ±  ${'with less without (95 % interval)'.padEnd(34)}   n  verdict`;
  return [head, ...lines].join('\n');
}
