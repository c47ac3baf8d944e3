/** How work and answers are said to somebody who plays. */
import { upperFirst } from '../../report/words.ts';
import type { AskedWay, TenderAnswer, Work } from '../engine/game-messages.ts';
import { texts } from '../texts.ts';
import { PLACES } from '../town/names.ts';
import { serviceNames } from './service-names.ts';

export const placeWords = (area: number | null): string => (area === null ? texts.game.across : (PLACES[area] ?? texts.game.across));

/** Kinds of work and where: one of them is called ‘drugs and alcohol’, so that ‘and’ would be unclear. */
export function workWords({ services, area }: Pick<Work, 'services' | 'area'>): string {
  const names = services.map((service) => serviceNames[service] ?? '').join(', ');
  return upperFirst(texts.game.work(names, placeWords(area)));
}

/** The strategy of an answer; null for sitting out. */
export function strategyOf(ways: readonly AskedWay[], answer: TenderAnswer): number | null {
  return answer === 'out' ? null : (ways[answer.way]?.strategy ?? null);
}
