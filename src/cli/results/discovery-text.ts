/** A discovery on the terminal and as JSON. */
import { counted } from '../../study/counted.ts';
import type { DiscoveryFindings } from '../../study/discovery/discovery-findings.ts';
import type { SweepCells } from './sweep-cells.ts';

/** The file of the findings. */
export const DISCOVERY_FINDINGS = 'discovery.json';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export function discoveryText(
  { title, cells }: SweepCells,
  { words, cells: known, ofInterest, boxes, treeSentences }: DiscoveryFindings,
): string {
  const leftOut = cells.length - known;
  return [
    title,
    `In ${ofInterest} of ${counted(known, 'cell')} ${words}, by the mean of each cell.`,
    ...(leftOut > 0 ? [`${counted(leftOut, 'cell')} left out because an outcome was defined in no run.`] : []),
    '',
    'Where that is dense (boxes):',
    ...(boxes.length === 0 ? ['  No limit on the factors makes it denser than chance would.'] : []),
    ...boxes.flatMap(({ sentence, coverage, density }) => [
      `  ${sentence}`,
      `    Coverage ${percent(coverage)} of all such cells; density ${percent(density)} of the cells inside.`,
    ]),
    '',
    'All cells, split (tree):',
    ...treeSentences.map((each) => `  ${each}`),
  ].join('\n');
}

/** The findings with what they are of. */
export const discoveryJson = ({ experiment, title, seed, cells }: SweepCells, findings: DiscoveryFindings): object => ({
  experiment,
  title,
  seed,
  left_out: cells.length - findings.cells,
  ...findings,
});
