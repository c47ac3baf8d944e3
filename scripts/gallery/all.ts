/** The cases of every chart. */
import { forestCases, matrixCases } from './ablation.ts';
import { barCases, stackCases } from './bars.ts';
import type { Case } from './cases.ts';
import { curveCases, heatCases, rowCases } from './experiment.ts';
import { scatterCases, treeCases } from './discovery.ts';
import { dotCases } from './dots.ts';
import { effectCases } from './effects.ts';
import { flowCases, holderCases } from './flow.ts';
import { indexCases } from './indices.ts';
import { lineCases, yearCases } from './lines.ts';
import { spreadCases } from './spread.ts';

export const allCases: readonly Case[] = [
  ...lineCases,
  ...yearCases,
  ...dotCases,
  ...barCases,
  ...stackCases,
  ...flowCases,
  ...holderCases,
  ...forestCases,
  ...matrixCases,
  ...heatCases,
  ...rowCases,
  ...curveCases,
  ...indexCases,
  ...effectCases,
  ...spreadCases,
  ...scatterCases,
  ...treeCases,
];
