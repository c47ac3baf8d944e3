/** The five ways in which charities end, as tables list and name them. */
import { endings, type Ending } from '../study/observing/rows.ts';
import { ENDING_OUTCOMES } from '../study/outcomes/ending-outcomes.ts';
import { nameOf, type OutcomeRow } from './outcome-table.ts';
import { lowerFirst } from './words.ts';

const nameOfEnding = (ending: Ending): string => nameOf(ENDING_OUTCOMES[ending]);

/** Within a sentence, and after another name. */
export const lowerName = (ending: Ending): string => lowerFirst(nameOfEnding(ending));

/** For a table whose caption says what they are counted for. */
export const ENDINGS: readonly OutcomeRow[] = endings.map((ending) => ENDING_OUTCOMES[ending]);

/** For one whose caption does not. */
export const ENDINGS_WITH_UNIT: readonly OutcomeRow[] = endings.map((ending) => [
  ENDING_OUTCOMES[ending],
  `${nameOfEnding(ending)} per 100,000 charities a year`,
]);
