/** The page on the headline directions under other forms of decision, matching and trust, from the record. */
import { settingFields } from '../../src/model/scenario/settings.ts';
import type { Effect, Provenance } from '../../src/report/ablation/record.ts';
import { HEADLINE_ROWS } from '../../src/report/plain/headlines.ts';
import { standingOf } from './standing.ts';
import { markdownTable, minus } from '../../src/study/documentation/markdown.ts';

export const DESIGNS = ['larger-contracts', 'partnership-mandate', 'deep-cuts'] as const;
export const HEADLINES = [...HEADLINE_ROWS, 'national_share_net', 'partnership_rate', 'bids_per_tender', 'trust'] as const;

export type Form = { readonly decision: string; readonly matching: string; readonly trust: string };

export type FormResults = {
  readonly form: Form;
  readonly command: string;
  readonly digest: string;
  /** By design and outcome. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, Effect>>>>;
};

export type StructureRecord = {
  readonly reproduce: Provenance;
  readonly seed: string;
  readonly replications: number;
  readonly forms: readonly FormResults[];
};

const { decision, matching, trust } = settingFields.structure;

/** Every combination, the default one first. */
export const forms: readonly Form[] = decision.choices.flatMap((d) =>
  matching.choices.flatMap((m) => trust.choices.map((t) => ({ decision: d, matching: m, trust: t }))),
);

export const nameOf = (form: Form): string => Object.values(form).join(' / ');

export function structureProblems(record: StructureRecord): string[] {
  return forms.flatMap((form, k) => {
    const found = record.forms[k];
    if (found === undefined || nameOf(found.form) !== nameOf(form))
      return [`found ${found === undefined ? 'nothing' : nameOf(found.form)} in place ${k + 1}; expected the form ${nameOf(form)}`];
    return DESIGNS.flatMap((design) =>
      HEADLINES.filter((id) => found.differences[design]?.[id] === undefined).map(
        (id) => `found no difference of ${id} between ${design} and the baseline under ${nameOf(form)}`,
      ),
    );
  });
}

const direction = (ci95: Effect['ci95']) => (ci95 === null ? '?' : ci95[0] > 0 ? '+' : ci95[1] < 0 ? '−' : '0');
const figure = (x: number) => minus(Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(2));

function headlineRow({ forms: results }: StructureRecord, design: string, id: string): string[] {
  const found = results.map(({ differences }) => differences[design]?.[id]);
  const signs = found.map((difference) => direction(difference?.ci95 ?? null));
  const means = found.flatMap((difference) => difference?.mean ?? []);
  const first = signs[0] ?? '?';
  const same = signs.filter((sign) => sign === first).length;
  const span = means.length === 0 ? 'not defined' : `${figure(Math.min(...means))} to ${figure(Math.max(...means))}`;
  return [design, `\`${id}\``, first, same === signs.length ? 'all' : `${same} of ${signs.length} (${signs.join(' ')})`, span];
}

export function structurePage(record: StructureRecord): string {
  const { reproduce, replications, seed } = record;
  const rows = DESIGNS.flatMap((design) => HEADLINES.map((id) => headlineRow(record, design, id)));
  return `# Headline directions under other forms

The first comparison (baseline and three designs) under every combination of the forms of decision, matching and trust:
${record.forms.length} in all, ${replications} paired replications each, seed “${seed}”. Base parameters were fitted under the first form; they were not fitted
again. A direction is that of the 95 % interval: + above zero, − below, 0 when zero is inside.

Made by engine ${reproduce.engine}, build ${reproduce.build}, with

    ${reproduce.command}

${standingOf(reproduce)}

${markdownTable(['design', 'outcome', 'direction under the default forms', 'same under', 'means from … to'], rows)}

## The forms, in the order of the directions

${markdownTable(
  ['', 'decision / matching / trust', 'digest of the results'],
  record.forms.map(({ form, digest }, k) => [String(k + 1), nameOf(form), `\`${digest.slice(0, 16)}\``]),
)}

Each is made by itself with the command of the first and its own settings:

    ${record.forms[0]?.command ?? ''}
`;
}
