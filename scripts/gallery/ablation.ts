/** Effects of behaviours: with their intervals, and against every outcome. */
import { forest } from '../../src/report/ablation/forest.ts';
import { matrixChart } from '../../src/report/ablation/matrix.ts';
import type { AblationRow } from '../../src/study/experiment/ablation.ts';
import type { MatrixRow } from '../../src/study/experiment/ablation-matrix.ts';
import { outcomeIds } from '../../src/study/outcomes/registry.ts';
import { casesOf, LONG_TITLES, MANY } from './cases.ts';

const BEHAVIOURS = ['Trust ledger', 'Mission fit', 'Fear of losing independence', 'Free riding on a lead'] as const;
const behaviours = (count: number) => Array.from({ length: count }, (_, k) => BEHAVIOURS[k] ?? `Behaviour ${k + 1} of the ledger`);

type Effect = { readonly mean: number; readonly ci95: readonly [number, number] };
const effectOf = (mean: number, half: number): Effect => ({ mean, ci95: [mean - half, mean + half] });

function row(title: string, effect: Effect | null, changed: Partial<AblationRow> = {}): AblationRow {
  const difference = { mean: effect?.mean ?? null, ci95: effect?.ci95 ?? null, n: 30, pairing_gain: null, share_above: null };
  return {
    mechanism: 'a',
    title,
    family: 'motivations',
    observable: 'o',
    contrast: 'level',
    expected: '+',
    kind: 'direct',
    scenario: 's',
    seed: 'e/a',
    replications: 30,
    difference,
    standardised: effect,
    verdict: effect !== null && effect.ci95[0] > 0 ? 'shown' : 'not shown',
    recorded: 'shown',
    note: null,
    adjusted: null,
    downstream: null,
    ...changed,
  };
}

const spread = (names: readonly string[]) => names.map((title, k) => row(title, effectOf(0.2 + 0.25 * (k % 7), 0.4)));
const nothing = { mean: 0, ci95: [0, 0], n: 30, pairing_gain: null, share_above: null } as const;

export const forestCases = casesOf(
  forest,
  {
    few: [spread(behaviours(4))],
    many: [spread(behaviours(MANY))],
    'nothing to show': [[]],
    'a single value': [spread(behaviours(1))],
    'huge values': [behaviours(3).map((title, k) => row(title, effectOf(40 * (k - 1), 9)))],
    'tiny and negative values': [behaviours(3).map((title, k) => row(title, effectOf(0.0002 * (k - 1), 0.0003)))],
    'long titles': [spread(LONG_TITLES)],
    'not defined': [[row('No pair has a value', null), row('No pair differs', null, { difference: nothing })]],
  },
  {
    'every verdict': [
      [
        row('Shown', effectOf(0.9, 0.4)),
        row('Not shown', effectOf(0.1, 0.4)),
        row('Opposite', effectOf(-0.8, 0.3), { verdict: 'opposite' }),
        row('Turned round', effectOf(-0.9, 0.4), { expected: '-', verdict: 'shown' }),
      ],
    ],
  },
);

function matrixRow(title: string, effect: (k: number) => Effect | null): MatrixRow {
  const effects = Object.fromEntries(outcomeIds.map((id, k) => [id, effect(k)])) as MatrixRow['effects'];
  return { mechanism: 'a', title, scenario: 's', effects };
}

/** Enough outcomes for one panel: one in which nothing moves is not drawn, and each more would be as many cells to review again. */
const PANEL = 9;

/** A third of the outcomes rise, a third fall, the rest show nothing. */
const thirds = (names: readonly string[], size: number, outcomes: number = PANEL) =>
  names.map((title, r) => matrixRow(title, (k) => (k < outcomes ? effectOf(size * (((k + r) % 3) - 1) * (1 + (k % 4)), size / 2) : null)));

export const matrixCases = casesOf(matrixChart, {
  few: [thirds(behaviours(2), 0.5, Infinity)],
  many: [thirds(behaviours(MANY), 0.5)],
  'nothing to show': [[]],
  'a single value': [[matrixRow('Trust ledger', (k) => (k === 0 ? effectOf(1, 0.5) : null))]],
  'huge values': [thirds(behaviours(2), 1e6)],
  'tiny and negative values': [thirds(behaviours(2), -1e-6)],
  'long titles': [thirds(LONG_TITLES, 0.5)],
  'not defined': [behaviours(3).map((title) => matrixRow(title, () => null))],
});
