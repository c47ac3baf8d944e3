/** The pages on mechanisms: an index, and a page each with its rule, source, parameters, expectation and verdict. */
import { plausibleText } from '../../model/scenario/field.ts';
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import { recordedOf, type RecordedVerdicts } from '../experiment/recorded-verdicts.ts';
import { outcomeDefinitions } from '../outcomes/registry.ts';
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
the source it is named: NCVO, *Rebalancing the Relationship*, 2021. What is not of the source says where it comes from. The texts are ours.

${markdownTable(['id', 'name', 'where in the source', 'moves', 'expected', 'contrast', 'kind', 'found'], rows)}
`;
}

export function mechanismPage(mechanism: Mechanism, verdicts: RecordedVerdicts): string {
  const { id, title, summary, parameters, offers, expect } = mechanism;
  const { verdict, note } = recordedOf(id, verdicts);
  const rows = Object.entries(parameters).map(([name, declared]) => [
    code(name),
    declared.meaning,
    declared.unit,
    `${declared.range[0]} to ${declared.range[1]}`,
    plausibleText(declared),
    String(declared.default),
    declared.source === undefined ? declared.basis : `${declared.basis}: ${declared.source}`,
  ]);
  const rule = expect.rule === undefined ? '' : ` (${code(expect.rule.path)} from ${expect.rule.low} to ${expect.rule.high})`;
  const follows = expect.downstream === undefined ? '' : ` What follows from it is read in ${code(expect.downstream)}.`;
  return `# ${title}

${GENERATED}

${code(id)}. ${said(mechanism, 'summary', summary)}

Source: ${placeOf(mechanism)}.

Off: ${said(mechanism, 'meaning of off', expect.off)}
${offers === undefined ? '' : `\nIt brings into the choice: ${offers.join(', ').replaceAll('_', ' ')}.\n`}
${markdownTable(['parameter', 'meaning', 'unit', 'range', 'plausible', 'default', 'basis'], rows)}

**Expected**: ${code(expect.outcome)} (${outcomeTitle(expect.outcome).toLowerCase()}) ${minus(expect.sign)}, ${expect.contrast}${rule}, ${expect.kind}, in
${code(`scenarios/${expect.scenario}`)}.${follows}

**Found**: ${verdict}.${note === null ? '' : ` ${note}`} Sizes and intervals: [the ablation study](../ablation.md).
`;
}
