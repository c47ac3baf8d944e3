/** How far each policy is from the best under each belief, how often it meets the target, and under which beliefs. */
import { counted } from '../../study/counted.ts';
import type { PolicyFound, UnderBelief } from '../../study/robustness/robust.ts';
import type { RobustStudy } from '../../study/robustness/robust-study.ts';
import { isShown } from '../../study/robustness/sentences.ts';
import { amountIn } from '../amounts.ts';
import { valueCell, type Measured } from '../cells.ts';
import { heatMap } from '../charts/heat.ts';
import { indexChart } from '../charts/indices.ts';
import { spreadChart } from '../charts/spread.ts';
import { titleOf, unitOf } from '../experiment/words.ts';
import { figure, table, type Twin } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { summaryText, valueIn } from '../words.ts';
import { beliefLabel, beliefName, policyName, wantedText } from './words.ts';

const INTERVAL = ['', '95 % from', '95 % to'] as const;

/** A value with its interval; what is saved is plain. */
const cell = (unit: string, text: string, value: number, ci95: UnderBelief['ci95']): Measured => ({
  ...{ text, unit, strong: false, parts: INTERVAL },
  values: [value, ci95?.[0] ?? null, ci95?.[1] ?? null],
});

/** Luck may put an end of an interval below 0. */
const distance = (unit: string, size: number): string => (size < 0 ? `−${amountIn(unit, -size)}` : amountIn(unit, size));

function regretCell(study: RobustStudy, found: UnderBelief): Measured {
  const unit = unitOf(study.target.outcome);
  const { regret, ci95 } = found;
  const amount = (size: number) => distance(unit, size);
  const text = ci95 === null ? amount(regret) : `${amount(regret)} (${amount(ci95[0])} to ${amount(ci95[1])})`;
  return { ...cell(unit, text, regret, ci95), strong: isShown(found) };
}

/** A row for each belief, a column for each policy. */
function byBelief(study: RobustStudy, caption: string, write: (found: UnderBelief) => Measured): Twin {
  const { policies } = study.found;
  const rows = (policies[0]?.under ?? []).map(({ belief }, k) => [
    beliefName(study, belief),
    ...policies.map(({ under }) => write(under[k] as UnderBelief)),
  ]);
  return { caption, head: ['Belief', ...policies.map(({ policy }) => policyName(study, policy))], rows };
}

export function regretFigure(study: RobustStudy): Html {
  const { policies } = study.found;
  const { outcome } = study.target;
  const unit = unitOf(outcome);
  return figure({
    id: 'regret',
    headline: 'How much worse each policy is than the best one under the same belief',
    subtitle: `Distance of the mean of ‘${titleOf(outcome)}’ from that of the best policy (regret): a mark for each belief, at 0 where the policy is the best; the safest policy on top. The best of several is partly the luckiest, so small distances are overstated.`,
    draw: (frame) =>
      spreadChart(
        frame,
        policies.map(({ policy, under, meanRegret, largestRegret }) => ({
          label: policyName(study, policy),
          marks: under.map((each) => ({ value: each.regret, isSure: isShown(each) })),
          mean: meanRegret,
          ci95: largestRegret.ci95,
        })),
        {
          format: (value) => distance(unit, value),
          names: {
            sure: 'under a belief, beyond luck',
            unsure: 'the best, or not shown to be worse',
            mean: 'mean over beliefs',
            interval: '95 % interval of the largest',
          },
        },
      ),
    under: policyTable(study),
    twin: byBelief(study, 'How much worse than the best policy under the same belief, with 95 % intervals', (found) =>
      regretCell(study, found),
    ),
  });
}

function policyTable(study: RobustStudy): Html {
  const unit = unitOf(study.target.outcome);
  return table({
    caption: 'Policies, the safest first',
    head: ['Policy', 'Largest distance', 'Under which belief', 'Mean distance', 'The best under'],
    rows: study.found.policies.map((each) => [
      policyName(study, each.policy),
      regretCell(study, each.largestRegret),
      each.largestRegret.regret === 0 ? '' : `belief ${each.largestRegret.belief + 1}`,
      valueCell(unit, each.meanRegret, amountIn(unit, each.meanRegret)),
      bestUnder(each),
    ]),
  });
}

/** Ties count for all that have them. */
const bestUnder = ({ under }: PolicyFound): string =>
  `${under.filter(({ regret }) => regret === 0).length} of ${counted(under.length, 'belief')}`;

export function targetFigure(study: RobustStudy): Html {
  const { policies } = study.found;
  const { outcome } = study.target;
  const unit = unitOf(outcome);
  return figure({
    id: 'target-met',
    headline: `Under how many beliefs ‘${titleOf(outcome)}’ is ${wantedText(study)}`,
    subtitle: `Of ${counted(policies[0]?.under.length ?? 0, 'belief')}, by the mean over worlds. The line is from the beliefs under which the whole 95 % interval of the mean meets the target to those under which any of it does.`,
    draw: (frame) =>
      indexChart(
        frame,
        policies.map(({ policy, met, metRange }) => ({ label: policyName(study, policy), bar: { mean: met, ci95: metRange } })),
        { format: (value) => String(Math.round(value)), names: { bar: 'beliefs under which the target is met' } },
      ),
    twin: {
      caption: `Beliefs under which ‘${titleOf(outcome)}’ is ${wantedText(study)}`,
      head: ['Policy', 'Met', 'Met beyond luck', 'Met at most', 'Of', 'Mean over beliefs', 'Worst mean', 'Under which belief'],
      rows: policies.map(({ policy, met, metRange: [least, most], under, mean, worst }) => [
        policyName(study, policy),
        ...[met, least, most, under.length],
        valueCell(unit, mean),
        valueCell(unit, worst.mean),
        beliefName(study, worst.belief),
      ]),
      prose: [7],
    },
  });
}

/** Most beliefs whose columns can be distinguished in a map; of more, the table has each. */
const MOST_MAPPED = 40;

export function beliefMap(study: RobustStudy): Html {
  const { policies } = study.found;
  const { outcome, side, value: limit } = study.target;
  const unit = unitOf(outcome);
  const under = policies[0]?.under ?? [];
  const twin = byBelief(study, `Mean of ‘${titleOf(outcome)}’ with its 95 % interval`, ({ mean, meanCi95 }) =>
    cell(unit, summaryText({ mean, ci95: meanCi95, unit }), mean, meanCi95),
  );
  if (under.length > MOST_MAPPED)
    return html`<details>
      <summary>The mean under each of the ${under.length} beliefs</summary>
      ${table(twin)}
    </details>`;
  const [only] = study.assumptions;
  return figure({
    id: 'beliefs-map',
    headline: `Under which beliefs ‘${titleOf(outcome)}’ is ${wantedText(study)}`,
    subtitle:
      'Mean over worlds by policy and belief, darker or, on a dark page, lighter where it is higher. Hatched: its 95 % interval holds the target, so that luck may have met or missed it.',
    draw: (frame) =>
      heatMap(frame, {
        down: { name: 'policy', levels: policies.map(({ policy }) => policyName(study, policy)) },
        across: {
          name: study.assumptions.length === 1 && only !== undefined ? only.short : 'belief, by its number',
          levels: under.map(({ belief }) => beliefLabel(study, belief)),
        },
        cells: policies.map((each) => each.under.map(({ mean, isClear }) => ({ value: mean, isUnsure: !isClear, isFirst: false }))),
        format: (value) => valueIn(unit, value),
        target: {
          words: `the mean is ${wantedText(study)}, as wanted`,
          isMet: (value) => (side === 'at_least' ? value >= limit : value <= limit),
        },
        unsure: 'luck may have met or missed it',
      }),
    twin,
  });
}
