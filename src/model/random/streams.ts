/** seedrandom lives here and nowhere else: a master seed and a stream's name give the key of every draw. */
import seedrandom from 'seedrandom';
import { ofFixedShape } from '../columns/fixed-shape.ts';

/** Every kind of draw the model makes, as stream/purpose. Adding one changes no other. */
export const purposes = [
  'population/areas',
  'population/sample',
  'population/seat',
  'population/deprivation',
  'population/band',
  'population/income',
  'population/kind',
  'population/services',
  'population/extra',
  'population/reach',
  'population/reserves',
  'population/holder',
  'population/share',
  'population/traits',
  'population/age',
  'population/seeding',
  'population/forProfit',
  'tendering/lineCount',
  'tendering/lines',
  'tendering/length',
  'tendering/lives',
  'tendering/inHouse',
  'tendering/endedInCuts',
  'tendering/shortenedInCuts',
  'tendering/grant',
  'tendering/direct',
  'tendering/asked',
  'tendering/rival',
  'tendering/rivalCost',
  'tendering/rivalQuality',
  'choice/notice',
  'choice/stray',
  'choice/alone',
  'choice/lead',
  'choice/alliance',
  'choice/stepBack',
  'choice/out',
  'choice/join',
  'choice/partner',
  'choice/cost',
  'choice/directory',
  'choice/order',
  'choice/challenge',
  'choice/capacity',
  'award/score',
  'award/tie',
  'delivery/incident',
  'delivery/results',
  'delivery/spot',
  'delivery/serviceQuality',
  'life/lasting',
  'life/passing',
  'life/oneOff',
  'life/exit',
  'life/successor',
  'life/merger',
  'life/takeover',
  'life/taker',
  'life/growth',
  'life/mergerPartner',
  'life/mergerKind',
  'life/entry',
  'life/alliance',
  'observation/resample',
  'observation/losses',
  'experiment/points',
] as const;
export type Purpose = (typeof purposes)[number];

declare const ofStream: unique symbol;
/** What keys a stream's draws: made of seed, replication and name, and of nothing else, so that a draw cannot be had without a seed. */
export type StreamKey = number & { readonly [ofStream]: true };

export type DrawKeys = Readonly<Record<Purpose, StreamKey>>;

/**
 * A seed as text of which no two seeds have the same: seedrandom looks at the low eight bits of a character only, and takes a text for the
 * same as that text twice.
 */
const unmistakable = (seed: string) =>
  seed.replace(/[^ -~]|%|\/(?=\d)/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Keys for one replication: equal for equal seed and replication, whatever else differs. */
export function drawKeys(seed: string, replication: number): DrawKeys {
  const keys = {} as Record<Purpose, StreamKey>;
  const text = unmistakable(seed);
  for (const purpose of purposes) keys[purpose] = seedrandom(`${text}/${replication}/${purpose}`).int32() as StreamKey;
  return ofFixedShape(keys);
}
