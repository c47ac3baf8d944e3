/** Invented names: what a charity does and where, made from its identity alone. They belong to nobody, and stand beside the identity or a note that says so. */
import { SERVICES } from '../../model/scenario/names.ts';
import { NATIONAL, REGIONAL } from '../../model/sector/charities.ts';

/** Corners of places, one list for every other area; invented, as far as is known. */
const CORNERS = [
  [
    'Tollgate',
    'Ropewalk',
    'Quayhead',
    'Lampblack Lane',
    'Weavers Cut',
    'Old Mart',
    'Saltpan',
    'Bellfounders',
    'Longbarn',
    'Cindermoor',
    'Hopyard',
    'Drovers Rest',
  ],
  [
    'Sallowford',
    'Upper Tarn',
    'Hazelrigg End',
    'Mossgate',
    'Kilnwood',
    'Larkbeck',
    'Thornby Green',
    'Withy Bridge',
    'Fallowfold',
    'Ashpool',
    'Nether Combe',
    'Brindlehow',
  ],
] as const;

/** Of those that work across the region or the country. */
const WIDE = [
  'Lanternway',
  'Commonhearth',
  'Brightmoor',
  'Openhand',
  'Turnstone',
  'Fairholt',
  'Waymark',
  'Harbourlight',
  'Stepwell',
  'Kindlebridge',
  'Oakenfold',
  'Newdawn Road',
] as const;

const WORK: Readonly<Record<(typeof SERVICES)[number], readonly string[]>> = {
  advice: ['Advice', 'Rights Desk', 'Debt Help', 'Welfare Line'],
  homelessness: ['Night Shelter', 'Housing Link', 'Open Door', 'Roof Trust'],
  domestic_abuse: ['Refuge', 'Sure Footing', 'Haven', 'Safe at Home'],
  drugs_and_alcohol: ['Recovery', 'Clean Start', 'Recovery House', 'Turning Group'],
  mental_health: ['Listening Room', 'Calm Circle', 'Counselling', 'Wellbeing'],
  youth: ['Youth Club', 'Young People’s Trust', 'Youth Shed', 'Play and Youth'],
  employment: ['Back to Work', 'Skills Workshop', 'Job Club', 'Training Trust'],
  older_people: ['Older Neighbours', 'Lunch Club', 'Befriending', 'Later Life'],
  disability: ['Access Group', 'Day Opportunities', 'Carers and Friends', 'Independent Living'],
  community: ['Community Hall', 'Neighbours', 'Community Garden', 'Good Neighbours'],
};

/** Before the corner, when all corners and words have been used once. */
const AGAIN = ['', 'New ', 'Little ', 'Far ', 'Great ', 'High '] as const;

const pick = <T>(list: readonly T[], k: number): T => list[k % list.length] as T;

/** Numbers of an identity: order of founding in its place, and quarter of founding. */
function numbersOf(id: string): readonly [nth: number, quarter: number] {
  const [, quarter = '0', nth = '0'] = id.split('-');
  return [Number(nth), Number(quarter)];
}

/** What a name is made from: identity, index of the main service, index of the home among the places, reach. None of it changes in a run. */
export type Nameable = { readonly id: string; readonly service: number; readonly area: number; readonly reach: number };

/** The invented name of a charity. Two charities of one place, service and founding differ until 288 of them have been named. */
export function inventedName({ id, service, area, reach }: Nameable): string {
  const [nth, quarter] = numbersOf(id);
  const work = WORK[SERVICES[service] ?? 'community'];
  const k = nth + 5 * quarter;
  // Corners go round once before the next word for the work is taken, and both before the next word in front.
  const places = reach === NATIONAL || reach === REGIONAL ? WIDE : pick(CORNERS, area);
  const round = Math.floor(k / places.length);
  return `${pick(AGAIN, Math.floor(round / work.length))}${pick(places, k)} ${pick(work, round)}`;
}
