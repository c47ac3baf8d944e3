/** The ablation study as a page of text. */
import { counted as numbered } from '../../study/counted.ts';
import { isNothing } from '../words.ts';
import { effectText, figure } from './effect.ts';
import type { AblationRecord, RecordedInteraction, RecordedRow } from './record.ts';

/** What is said beside the figures. */
export type Commentary = {
  /** Why a mechanism's effect is not shown, and what was tried. */
  readonly reasonOf: (mechanism: string) => string | null;
  /** Mechanisms whose recorded rows no longer stand for what they are now, and what they should move. */
  readonly unmeasured: readonly { readonly mechanism: string; readonly observable: string }[];
  /** What a study that was recorded earlier stands for; nothing is said of one that was just made. */
  readonly standing?: string;
};

export function ablationMarkdown(
  { reproduce, rows, interactions }: AblationRecord,
  { reasonOf, unmeasured, standing }: Commentary,
): string {
  const counted = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const unshown = rows.filter(({ verdict }) => verdict !== 'shown');
  const sections = [
    `# What the ablation study found

Each mechanism off in turn, paired on the same luck, in the scenario its file names; the number of pairs was fixed beforehand, and
seeds are made from the mechanism’s id. The figure is the outcome with the mechanism less without it; for a slope, what it changes
in the outcome’s response to a rule. ‘Shown’ means that the 95 % interval lies on the expected side of zero; the last column is the
interval that holds for all rows of the study together (Holm). ${numbered(rows.length, 'row')}: ${counted('shown')} shown, ${counted('not shown')} not shown, ${counted('opposite')} opposite.

Made by engine ${reproduce.engine}, build ${reproduce.build}, with

    ${reproduce.command}
${standing === undefined ? '' : `\n${standing}\n`}
| mechanism | scenario | outcome | expected | effect (95 % interval) | pairs | verdict | adjusted interval |
|---|---|---|---|---|---|---|---|
${rows.map(rowLine).join('\n')}`,
    unmeasuredText(unmeasured),
    downstreamText(rows),
    interactionText(interactions),
    unshown.length === 0
      ? ''
      : `## Not shown, and why\n\n${unshown.map(({ mechanism }) => `* \`${mechanism}\`: ${reasonOf(mechanism) ?? 'no reason is recorded.'}`).join('\n')}`,
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function rowLine({ mechanism, scenario, observable, expected, difference, replications, verdict, adjusted }: RecordedRow): string {
  const pairs = difference.n === null || difference.n === replications ? String(replications) : `${difference.n} of ${replications}`;
  const holm = adjusted === null || isNothing(difference) ? '' : `${figure(adjusted[0])} to ${figure(adjusted[1])}`;
  return `| \`${mechanism}\` | ${scenario} | \`${observable}\` | ${expected.replace('-', '−')} | ${effectText(difference)} | ${pairs} | ${verdict} | ${holm} |`;
}

function unmeasuredText(unmeasured: Commentary['unmeasured']): string {
  if (unmeasured.length === 0) return '';
  return `## Not yet measured as they are now

These were changed, or what they should move was, after the study; their rows are left out until it is run again.

${unmeasured.map(({ mechanism, observable }) => `* \`${mechanism}\`, which should move \`${observable}\``).join('\n')}`;
}

function downstreamText(rows: readonly RecordedRow[]): string {
  const lines = rows.flatMap(({ mechanism, downstream }) =>
    downstream === null ? [] : [`| \`${mechanism}\` | \`${downstream.observable}\` | ${effectText(downstream.difference)} |`],
  );
  if (lines.length === 0) return '';
  return `For direct rows, what follows from the state they write:

| mechanism | downstream outcome | effect (95 % interval) |
|---|---|---|
${lines.join('\n')}`;
}

function interactionText(interactions: readonly RecordedInteraction[]): string {
  if (interactions.length === 0) return '';
  return `The strongest interactions among the ten mechanisms with the largest effects:

| what this one does | changes with this one | outcome | by (95 % interval) |
|---|---|---|---|
${interactions.map((row) => `| \`${row.one}\` | \`${row.other}\` | \`${row.observable}\` | ${effectText(row.difference)} |`).join('\n')}`;
}
