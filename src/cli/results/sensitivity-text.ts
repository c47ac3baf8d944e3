/** A sensitivity analysis on the terminal and as JSON: for each outcome sentences, then its factors by importance. */
import { listed, valueIn } from '../../report/words.ts';
import { counted } from '../../study/counted.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import type { Estimate, OutcomeSensitivity, SensitivityFindings } from '../../study/sensitivity/sensitivity-findings.ts';
import { sensitivitySentences } from '../../study/sensitivity/sentences.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import { amountIn } from '../../report/amounts.ts';
import { columns } from './columns.ts';

/** The file of the findings. */
export const SENSITIVITY_FINDINGS = 'sensitivity.json';

const WIDEST = 48;

export type SensitivityAnswer = {
  readonly experiment: Experiment;
  readonly findings: SensitivityFindings;
  /** Sentences without a full stop. */
  readonly notes: readonly string[];
  readonly failed: number;
  readonly digest: string;
};

export function sensitivityText({ experiment, findings }: SensitivityAnswer): string {
  const { outcomes, unknown } = findings;
  return [
    experiment.title,
    sizeText(experiment, findings),
    ...standInText(experiment),
    ...outcomes.flatMap((found) => ['', ...outcomeText(found, findings)]),
    ...(unknown.length > 0 ? ['', `Defined in too few runs to say anything of: ${listed(unknown)}.`] : []),
    '',
    ...legend(findings),
  ].join('\n');
}

function sizeText({ factors }: Experiment, { method, points, replications, runs }: SensitivityFindings): string {
  const units = method === 'morris' ? counted(points, 'trajectory', 'trajectories') : counted(points, 'base point');
  const name = method === 'morris' ? 'Screening' : 'Sobol’ indices';
  return `${name} of ${counted(factors.length, 'factor')} by ${units} in ${counted(replications, 'world')}: ${counted(runs, 'run')}. Intervals are 95 %.`;
}

function standInText({ factors }: Experiment): string[] {
  const names = factors.filter(({ space }) => 'range' in space && space.range.basis === 'stand-in').map(({ name }) => name);
  return names.length === 0 ? [] : [`Half to double of the default stands in for a plausible range of ${listed(names)}.`];
}

function outcomeText(found: OutcomeSensitivity, { replications }: SensitivityFindings): string[] {
  const { outcome } = found;
  const { title, unit } = definitionOf(outcome);
  const sentences = sensitivitySentences(found, {
    outcome: `‘${outcome}’`,
    titleOf: (factor) => `‘${factor}’`,
    amount: (size) => amountIn(unit, size),
    replications,
  });
  return [
    `${title} (${outcome}), ${valueIn(unit, found.mean)} on average`,
    ...sentences.map((each) => `  ${each}`),
    '',
    ...factorRows(found, outcome),
  ];
}

/** Factors by size of effect or total share, the largest first. */
function factorRows({ morris, sobol }: OutcomeSensitivity, outcome: OutcomeId): string[] {
  const { unit } = definitionOf(outcome);
  const amount = (size: number | null) => (size === null ? '–' : `${size < 0 ? '−' : ''}${amountIn(unit, Math.abs(size))}`);
  if (morris !== null)
    return columns(
      [
        ['factor', 'size', 'with sign', 'spread', 'luck alone'],
        ...morris
          .toSorted((a, b) => b.size.value - a.size.value)
          .map(({ factor, size, signed, spread, luck }) => [
            factor,
            withEnds(size, amount),
            withEnds(signed, amount),
            amount(spread),
            amount(luck),
          ]),
      ],
      1,
      WIDEST,
    );
  if (sobol === null) return ['  Nothing varies between settings beyond luck.'];
  return columns(
    [
      ['factor', 'alone', 'in all'],
      ...sobol
        .toSorted((a, b) => b.total.value - a.total.value)
        .map(({ factor, first, total }) => [factor, withEnds(first, percent), withEnds(total, percent)]),
    ],
    1,
    WIDEST,
  );
}

const percent = (share: number): string => `${share < -0.005 ? '−' : ''}${Math.abs(Math.round(100 * share))} %`;

/** The unit is said once, with the value. */
const bare = (text: string): string => text.replace(/ (points|%)$/, '');

const withEnds = ({ value, ci95 }: Estimate, text: (value: number) => string): string =>
  ci95 === null ? text(value) : `${text(value)} (${bare(text(ci95[0]))} to ${bare(text(ci95[1]))})`;

function legend({ method, replications }: SensitivityFindings): string[] {
  if (method === 'morris')
    return [
      'Size: mean effect of a move over the whole range, or from a level to a later one, without sign (Morris μ*); with sign: μ; spread: σ.',
      'Luck alone: the size that luck would give a factor that does nothing. The share of luck is of how single runs differ.',
    ];
  const within =
    replications < 2
      ? 'Shares are of how single runs differ, luck included'
      : 'Shares are of how the outcome differs between settings, luck left out; the share of luck is of how single runs differ';
  return [`Alone: first-order share; in all: total share, with what the factor does together with others (Sobol’). ${within}.`];
}

/** The findings with what they are of. */
export function sensitivityJson({ experiment, findings, notes, failed, digest }: SensitivityAnswer): object {
  const { name, title, bases, factors, groups, outcomes } = experiment;
  return {
    experiment: name,
    title,
    seed: bases[0]?.seed,
    bases: bases.map((base) => base.name),
    factors: factors.map(({ name: factor, kind, space }) =>
      'range' in space
        ? { name: factor, kind, from: space.range.ends[0], to: space.range.ends[1], basis: space.range.basis }
        : { name: factor, kind, levels: space.levels.map(({ label }) => label) },
    ),
    groups,
    leading: outcomes,
    notes,
    failed,
    digest,
    ...findings,
  };
}
