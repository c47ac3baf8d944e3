/** The data of both towns as a table: a row a town, quarter and charity. */
import { BANDS, SERVICES } from '../../model/scenario/names.ts';
import { CLOSED, OPERATING } from '../../model/sector/charities.ts';
import { LEADS, PARTNERS, SPOT, type Frame, type Member } from '../engine/frames.ts';
import { english as texts } from '../texts/english.ts';
import { inventedName } from '../../study/lives/invented-names.ts';
import { PLACES } from '../town/names.ts';

type Town = { readonly frames: readonly Frame[]; readonly members: readonly Member[] };

const HEAD = [
  'town',
  'quarter',
  'charity',
  'invented name',
  'place',
  'service',
  'status',
  'band',
  'income [£ a year]',
  'leads',
  'partner',
  'spot work',
];

const statusOf = (status: number | undefined): string => (status === OPERATING ? 'operating' : status === CLOSED ? 'closed' : 'merged');

/** Names are our own and hold no comma, quotation mark or sign of a formula. */
function rowOf(side: number, { quarter, status, band, income, work }: Frame, member: Member, k: number): string {
  const bit = (mask: number): number => (((work[k] ?? 0) & mask) > 0 ? 1 : 0);
  return [
    side === 0 ? 'today' : 'yours',
    quarter,
    member.id,
    inventedName(member),
    PLACES[member.area] ?? member.area,
    SERVICES[member.service],
    statusOf(status[k]),
    BANDS[band[k] ?? 0],
    Math.round(income[k] ?? 0),
    bit(LEADS),
    bit(PARTNERS),
    bit(SPOT),
  ].join(',');
}

export function csvOf(towns: readonly Town[], seed: string): string {
  const rows = towns.flatMap(({ frames, members }, side) =>
    frames.flatMap((frame) => members.slice(0, frame.status.length).map((member, k) => rowOf(side, frame, member, k))),
  );
  return `# ${texts.csvNote(seed.replaceAll(/[\r\n]/g, ' '))}\n${HEAD.join(',')}\n${rows.join('\n')}\n`;
}
