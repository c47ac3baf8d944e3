/** What was simulated of what there is, in words, and what is said of luck when there is one world only. */
import { counted } from '../study/counted.ts';
import type { Findings } from '../study/findings.ts';
import { percent } from './words.ts';

type Drawn = Pick<Findings, 'areas' | 'allAreas' | 'ofEngland'>;

/** '2 of 153 areas of England (1.3 %)', '2 areas, all of them': from what was drawn, not from what was asked for. */
export function sampleText({ areas, allAreas, ofEngland }: Drawn): string {
  const place = ofEngland ? ' of England' : '';
  if (areas < allAreas) return `${areas} of ${counted(allAreas, 'area')}${place} (${percent(areas / allAreas, 2)})`;
  return allAreas === 1 ? `1 area${place}, the only one` : `${allAreas} areas${place}, all of them`;
}

export const isSample = ({ areas, allAreas }: Drawn): boolean => areas < allAreas;

type Runs = Pick<Findings, 'replications'>;

/** What is said of intervals between runs: one run has none. */
export const ofIntervals = ({ replications }: Runs, text: string): string => (replications > 1 ? text : '');

/** What a figure is the mean of. */
export const meanOf = ({ replications }: Runs): string => (replications > 1 ? `mean of ${counted(replications, 'run')}` : 'one run');
