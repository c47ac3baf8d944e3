/** How policies fare under every belief, on the terminal, as JSON and as tables. */
import { amountIn } from '../../report/amounts.ts';
import { valueIn } from '../../report/words.ts';
import { counted } from '../../study/counted.ts';
import { definitionOf } from '../../study/outcomes/registry.ts';
import type { Crossing } from '../../study/robustness/crossing.ts';
import type { PolicyFound, Robustness, UnderBelief } from '../../study/robustness/robust.ts';
import { robustSentences } from '../../study/robustness/sentences.ts';
import type { Experiment, Factor, Level, Target } from '../../study/space/experiment.ts';
import { columns } from './columns.ts';
import type { Row, Table } from './tables.ts';

/** The file of the findings. */
export const ROBUST_FINDINGS = 'robust.json';
export const ROBUST_TABLES = ['policies', 'regrets'] as const;

export type RobustAnswer = {
  readonly experiment: Experiment & { readonly target: Target };
  readonly crossing: Crossing;
  readonly found: Robustness;
  /** Sentences without a full stop. */
  readonly notes: readonly string[];
  readonly worlds: number;
  readonly failed: number;
  readonly digest: string;
};

/** 'contract.lots 2, sharing free' */
const levelsText = (factors: readonly Factor[], levels: readonly Level[]): string =>
  factors.map(({ name }, k) => `${name} ${levels[k]?.label ?? ''}`).join(', ');

export function robustText({ experiment, crossing, found, worlds }: RobustAnswer): string {
  const { target, title } = experiment;
  const { policies, beliefs, leftOut } = found;
  const { unit } = definitionOf(target.outcome);
  const rulesOf = (policy: number) => levelsText(crossing.rules, crossing.policies[policy] ?? []);
  const regret = (size: number) => amountIn(unit, size);
  const wanted = `at ${target.side === 'at_least' ? 'least' : 'most'} ${valueIn(unit, target.value)}`;
  const sentences = robustSentences(found, {
    ...{ outcome: `‘${target.outcome}’`, wanted, amount: regret },
    policy: (policy) => `‘${rulesOf(policy)}’`,
    belief: (belief) => `belief ${belief + 1} (${levelsText(crossing.assumptions, crossing.beliefs[belief] ?? [])})`,
  });
  if (policies.length === 0) return [title, ...sentences].join('\n');
  const considered = beliefs - leftOut;
  const rows = policies.map((each) => [
    rulesOf(each.policy),
    valueIn(unit, each.mean),
    valueIn(unit, each.worst.mean),
    regret(each.largestRegret.regret),
    regret(each.meanRegret),
    `${each.met} of ${considered}`,
  ]);
  return [
    title,
    `${counted(policies.length, 'policy', 'policies')} under ${counted(considered, 'belief')}, ${counted(worlds, 'world')} each: ‘${target.outcome}’, wanted ${wanted}.`,
    '',
    ...columns([['policy', 'mean', 'worst', 'largest regret', 'mean regret', 'target met'], ...rows], 1, 60),
    '',
    ...sentences,
    'Regret: how far a policy is from the best one under the same belief. The best of several is partly the luckiest, so that small regrets are overstated.',
  ].join('\n');
}

export function robustJson({ experiment, crossing, found, worlds, failed, digest }: RobustAnswer): object {
  const named = (factors: readonly Factor[], levels: readonly Level[]) =>
    Object.fromEntries(factors.map(({ name }, k) => [name, levels[k]?.label ?? null]));
  return {
    experiment: experiment.name,
    title: experiment.title,
    seed: experiment.bases[0]?.seed,
    target: experiment.target,
    replications: worlds,
    failed,
    digest,
    beliefs: crossing.beliefs.map((levels) => named(crossing.assumptions, levels)),
    left_out: found.leftOut,
    policies: found.policies.map(({ policy, ...rest }) => ({ policy: named(crossing.rules, crossing.policies[policy] ?? []), ...rest })),
  };
}

const text = (name: string, description: string) => ({ name, type: 'string', description }) as const;
const number = (name: string, description: string) => ({ name, type: 'number', description }) as const;
const whole = (name: string, description: string) => ({ name, type: 'integer', description }) as const;

export function robustTables({ experiment: { target }, crossing, found }: RobustAnswer): Table[] {
  const { unit } = definitionOf(target.outcome);
  const policyText = (policy: number) => levelsText(crossing.rules, crossing.policies[policy] ?? []);
  const beliefText = (belief: number) => levelsText(crossing.assumptions, crossing.beliefs[belief] ?? []);
  const policyRow = ({ policy, mean, worst, largestRegret, meanRegret, met, metRange, under }: PolicyFound): Row => [
    policy + 1,
    policyText(policy),
    mean,
    worst.mean,
    beliefText(worst.belief),
    largestRegret.regret,
    beliefText(largestRegret.belief),
    meanRegret,
    met,
    ...metRange,
    under.length,
    unit,
  ];
  const regretRow = (policy: number, { belief, mean, meanCi95, best, regret, ci95, isMet }: UnderBelief): Row => {
    const cell = crossing.cells[policy * crossing.beliefs.length + belief]?.id ?? null;
    const ends = [ci95, meanCi95].map((each) => [each?.[0] ?? null, each?.[1] ?? null]);
    return [policy + 1, belief + 1, cell, beliefText(belief), mean, best + 1, regret, ...ends.flat(), isMet ? 1 : 0];
  };
  return [
    {
      name: 'policies',
      description: `How ‘${target.outcome}’ fares under each policy over all beliefs, the smallest largest regret first.`,
      key: ['policy'],
      columns: [
        whole('policy', 'Number of the policy'),
        text('rules', 'Its rules'),
        number('mean', 'Mean over beliefs'),
        number('worst', 'Worst mean under a belief'),
        text('worst_under', 'That belief'),
        number('largest_regret', 'Largest distance from the best policy under the same belief'),
        text('largest_regret_under', 'That belief'),
        number('mean_regret', 'Mean of these distances'),
        whole('met', 'Beliefs under which the mean meets the target'),
        whole('met_least', 'Beliefs under which the whole 95 % interval of the mean meets it'),
        whole('met_most', 'Beliefs under which any of that interval meets it'),
        whole('beliefs', 'Beliefs under which every policy has a value'),
        text('unit', 'Unit of the outcome'),
      ],
      rows: found.policies.map(policyRow),
    },
    {
      name: 'regrets',
      description: 'Each policy under each belief.',
      key: ['policy', 'belief'],
      columns: [
        whole('policy', 'Number of the policy'),
        whole('belief', 'Number of the belief'),
        text('cell', 'The cell'),
        text('assumptions', 'The belief'),
        number('mean', 'Mean of the outcome over worlds'),
        whole('best', 'Number of the policy that is best under this belief'),
        number('regret', 'Distance from that policy'),
        number('low', 'Lower end of the 95 % interval of the paired difference; empty for the best'),
        number('high', 'Upper end of that interval'),
        number('mean_low', 'Lower end of the 95 % interval of the mean'),
        number('mean_high', 'Upper end of that interval'),
        whole('met', '1 if the mean meets the target'),
      ],
      rows: found.policies.flatMap(({ policy, under }) => under.map((each) => regretRow(policy, each))),
    },
  ];
}
