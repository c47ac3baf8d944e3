/** How work and answers are said to somebody who plays. */
import { format } from 'd3';
import { SERVICES } from '../../model/scenario/names.ts';
import { pounds, upperFirst } from '../../report/words.ts';
import type { AskedWay, TenderAnswer, Work } from '../engine/game-messages.ts';
import { english as texts } from '../texts/english.ts';
import { PLACES } from '../town/names.ts';

export const placeWords = (area: number | null): string => (area === null ? texts.game.across : (PLACES[area] ?? texts.game.across));

export const serviceWords = (service: number): string => {
  const name = SERVICES[service];
  return name === undefined ? '' : texts.services[name];
};

/** Kinds of work and where: one of them is called ‘drugs and alcohol’, so that ‘and’ would be unclear. */
export function workIn({ services, area }: Pick<Work, 'services' | 'area'>): string {
  return texts.game.work(services.map(serviceWords).join(', '), placeWords(area));
}

/** The same, as it begins a sentence. */
export const workWords = (work: Pick<Work, 'services' | 'area'>): string => upperFirst(workIn(work));

const whole = format(',.0f');

/** Money to the pound where prices a tenth apart would otherwise read alike. */
export const money = (value: number): string => (value >= 0 && value < 100_000 ? `£${whole(value)}` : pounds(value));

/** The strategy of an answer; null for sitting out. */
export function strategyOf(ways: readonly AskedWay[], answer: TenderAnswer): number | null {
  return answer === 'out' ? null : (ways[answer.way]?.strategy ?? null);
}
