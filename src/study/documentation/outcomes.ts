/** Every outcome as a dictionary: defined once in code, with unit, formula and source. */
import { outcomeDefinitions } from '../metrics/outcomes.ts';
import { code, GENERATED, markdownTable } from './markdown.ts';

export function outcomesPage(): string {
  const rows = outcomeDefinitions.map(({ id, title, unit, formula, source }) => [code(id), title, unit, formula, source]);
  return `# Outcomes

${GENERATED} Small means an income under £1m a year unless another limit is named.

${markdownTable(['id', 'name', 'unit', 'how it is reckoned', 'source'], rows)}
`;
}
