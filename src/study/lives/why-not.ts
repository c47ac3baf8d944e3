/** Why charities did not bid, or not alone, in words. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import type { Obstacle } from '../../model/shared-rules/teams.ts';

/** A clause about one charity, and one that may be about several. */
type Clauses = readonly [one: string, several: string];

const obstacles: Readonly<Record<Obstacle, Clauses>> = {
  'no base': ['it had no base where the work is', 'no base where the work is'],
  'too large': ['the contract was too large for it', 'the contract was too large for them'],
  'turnover test': ['its income was below what the council asked for', 'income below what the council asked for'],
  services: ['parts of the work were of a kind that it does not do', 'parts of the work were of a kind that they do not do'],
  'partnership required': ['only partnerships could bid', 'only partnerships could bid'],
  'partner share': ['partners’ part would have been smaller than the rule asks for', 'a smaller part for partners than the rule asks for'],
  ceiling: ['the work would have cost it more than the council pays', 'the work would have cost them more than the council pays'],
};

const against: Readonly<Record<string, Clauses>> = {
  money: ['the money was too little', 'the money was too little'],
  idle: ['keeping its people free was worth more', 'keeping their people free was worth more'],
  noise: ['it was a close call, and what tipped it is not modelled', 'a close call, and what tipped it is not modelled'],
};

/** A mechanism's title in quotes, for use inside a sentence. */
const titleOf = (id: string) => `‘${mechanisms.find((mechanism) => mechanism.id === id)?.title ?? id}’`;

/** What kept a charity from bidding alone. */
export const obstacleText = (obstacle: Obstacle): string => obstacles[obstacle][0];
export const obstacleOfSeveral = (obstacle: Obstacle): string => obstacles[obstacle][1];

/** What spoke against bidding: 'money', 'idle', 'noise' or a mechanism's id, as `whatSpokeAgainst` says. */
export const againstText = (id: string): string => against[id]?.[0] ?? `what spoke most against it was ${titleOf(id)}`;
export const againstOfSeveral = (id: string): string => against[id]?.[1] ?? `what spoke most against it was ${titleOf(id)}`;
