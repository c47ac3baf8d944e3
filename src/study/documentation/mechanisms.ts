/** The pages on mechanisms: an index, and a page each with its rule, source, parameters, expectation and verdict. */
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import { recordedOf, type RecordedVerdicts } from '../experiment/recorded-verdicts.ts';
import { outcomeDefinitions } from '../metrics/outcomes.ts';
import { code, GENERATED, markdownTable, minus } from './markdown.ts';

const placeOf = ({ source: { section, paragraph } }: Mechanism) =>
  /^\d/.test(paragraph) ? `${section}, paragraph ${paragraph}` : `${section}, ${paragraph}`;

const outcomeTitle = (id: string) => outcomeDefinitions.find((definition) => definition.id === id)?.title ?? id;

/** The text, or an error if it is missing or too short to be a sentence. */
function said(mechanism: Mechanism, name: string, text: string): string {
  if (text.trim().length >= 10) return text;
  throw new Error(
    `mechanism ${mechanism.id}: found ${text.trim() === '' ? 'no text' : 'hardly any text'} for its ${name}; expected a sentence`,
  );
}

export function mechanismIndex(mechanisms: readonly Mechanism[], verdicts: RecordedVerdicts): string {
  const rows = mechanisms.map((mechanism) => {
    const { id, title, expect } = mechanism;
    return [
      `[${id}](${id}.md)`,
      title,
      placeOf(mechanism),
      code(expect.outcome),
      minus(expect.sign),
      expect.contrast,
      expect.kind,
      recordedOf(id, verdicts).verdict,
    ];
  });
  return `# Mechanisms

${GENERATED} Each row is one behaviour of the source. Each has a file of its own and can be switched off by itself. Sections and paragraphs are those of the page
*Motivations and drivers* of the research that the project comes from, counted from the section’s heading; where the rest of that report is
the source it is named: NCVO, *Rebalancing the Relationship*, 2021. The texts are ours.

${markdownTable(['id', 'name', 'where in the source', 'moves', 'expected', 'contrast', 'kind', 'found'], rows)}
`;
}

export function mechanismPage(mechanism: Mechanism, verdicts: RecordedVerdicts): string {
  const { id, title, summary, parameters, offers, expect } = mechanism;
  const { verdict, note } = recordedOf(id, verdicts);
  const rows = Object.entries(parameters).map(([name, { meaning, unit, range, default: value, basis, source }]) => [
    code(name),
    meaning,
    unit,
    `${range[0]} to ${range[1]}`,
    String(value),
    source === undefined ? basis : `${basis}: ${source}`,
  ]);
  const rule = expect.rule === undefined ? '' : ` (${code(expect.rule.path)} from ${expect.rule.low} to ${expect.rule.high})`;
  const follows = expect.downstream === undefined ? '' : ` What follows from it is read in ${code(expect.downstream)}.`;
  return `# ${title}

${GENERATED}

${code(id)}. ${said(mechanism, 'summary', summary)}

Source: ${placeOf(mechanism)}.

Off: ${said(mechanism, 'meaning of off', expect.off)}
${offers === undefined ? '' : `\nIt brings into the choice: ${offers.join(', ').replaceAll('_', ' ')}.\n`}
${markdownTable(['parameter', 'meaning', 'unit', 'range', 'default', 'basis'], rows)}

**Expected**: ${code(expect.outcome)} (${outcomeTitle(expect.outcome).toLowerCase()}) ${minus(expect.sign)}, ${expect.contrast}${rule}, ${expect.kind}, in
${code(`scenarios/${expect.scenario}`)}.${follows}

**Found**: ${verdict}.${note === null ? '' : ` ${note}`} Sizes and intervals: [the ablation study](../ablation.md).
`;
}
