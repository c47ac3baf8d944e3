/** Where the names of services stand in the picture: beside their group, where they cover no dot if there is such a place. */
import { SERVICES } from '../../model/scenario/names.ts';
import { angleOf, dotRadius, middleOf, type Disc, type Layout, type Point, type Sized } from './layout.ts';

/** Height of letters in a place, px. They grow faster than it, since a large picture is looked at from farther away. */
export const lettersOf = ({ radius }: Disc): number => Math.max(11, radius * 0.11 - 5);
/** Half the side of the square that stands for a council, px. */
export const squareOf = ({ radius }: Disc): number => Math.max(5, radius * 0.05);
/** Middles of the names of a council and of its place. */
export const councilNameAt = (disc: Disc): Point => ({ x: disc.x, y: disc.y - squareOf(disc) - 0.7 * lettersOf(disc) });
export const placeNameAt = (disc: Disc): Point => ({ x: disc.x, y: disc.y + squareOf(disc) + 0.9 * lettersOf(disc) });

/** Letters of a place's name, relative to others. */
export const PLACE_LETTERS = 1.15;

/** Mean width of a letter, relative to its height. */
const NARROWNESS = 0.56;
const DIRECTIONS = 24;
/** How far from its group a name may stand, px. */
const GAPS = [3, 7, 12, 18, 25];
/** How often each name is placed again, now that the others stand. */
const ROUNDS = 3;
/** Letters of the longest names of councils and places, for which room is kept. */
const LONGEST_NAME = 10;

/** What a place for a name costs: what it covers counts for far more than where it stands. */
const COST = { dot: 100, rim: 8, deeper: 4, name: 600, outside: 600, beyondPlace: 60, nearerToOthers: 120, gap: 0.6, inwards: 12 } as const;

type Circle = Point & { readonly r: number };
/** By its middle and half its sides. */
type Box = Point & { readonly w: number; readonly h: number };
/** A dot with what it costs to cover it: least on the rim, where charities stand whose work is not commissioned. */
type Dot = Circle & { readonly cost: number; readonly area: number; /** Null on the rim. */ readonly service: number | null };
/** The dots of a service in a place, with their middle and its direction from the place's. */
type Group = Point & { readonly angle: number; readonly dots: readonly Dot[] };

const boxOf = ({ x, y }: Point, count: number, letters: number): Box => ({
  x,
  y,
  w: (count * letters * NARROWNESS) / 2 + 2,
  h: 0.6 * letters,
});

/** The council with its name above it and the place's below. */
function namesOf(disc: Disc): Box {
  const letters = lettersOf(disc);
  const [top, bottom] = [councilNameAt(disc).y - 0.6 * letters, placeNameAt(disc).y + 0.7 * letters];
  return { ...boxOf(disc, LONGEST_NAME, letters * PLACE_LETTERS), y: (top + bottom) / 2, h: (bottom - top) / 2 };
}

/** From a box to the middle of a circle, px; 0 within the box. Written out, since it is asked a hundred thousand times before the first picture. */
function away({ x, y, w, h }: Box, to: Point): number {
  const across = Math.max(0, Math.abs(x - to.x) - w);
  const down = Math.max(0, Math.abs(y - to.y) - h);
  return across === 0 ? down : down === 0 ? across : Math.sqrt(across * across + down * down);
}

/** Whether a dot of one of the groups lies nearer to a box than all of its own do. */
function isNearerToOthers(box: Box, own: Group, groups: readonly Group[]): boolean {
  let mine = Infinity;
  for (const dot of own.dots) mine = Math.min(mine, away(box, dot) - dot.r);
  return groups.some((group) => group !== own && group.dots.some((dot) => away(box, dot) - dot.r < mine));
}

/** How far a group reaches from its middle in a direction, px. */
const reachOf = ({ x, y, dots }: Group, across: number, down: number): number =>
  Math.max(0, ...dots.map((dot) => (dot.x - x) * across + (dot.y - y) * down + dot.r));

/** The same in whatever direction. */
const reachAround = ({ x, y, dots }: Group): number => Math.max(0, ...dots.map((dot) => Math.hypot(dot.x - x, dot.y - y) + dot.r));

const meets = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) < a.w + b.w && Math.abs(a.y - b.y) < a.h + b.h;

type Around = {
  readonly layout: Layout;
  readonly disc: Disc;
  readonly dots: readonly Dot[];
  readonly groups: readonly Group[];
  readonly taken: readonly Box[];
};

/** What a box costs; of one that costs no less than the given limit, any number from that limit on. */
function costOf(box: Box, own: Group, basic: number, { layout, disc, dots, groups, taken }: Around, limit: number): number {
  let cost = basic;
  for (const other of taken) if (meets(box, other)) cost += COST.name;
  if (box.x - box.w < 0 || box.x + box.w > layout.width || box.y - box.h < 0 || box.y + box.h > layout.height) cost += COST.outside;
  if (Math.hypot(Math.abs(box.x - disc.x) + box.w, Math.abs(box.y - disc.y) + box.h) > disc.radius) cost += COST.beyondPlace;
  for (const dot of dots) {
    if (cost >= limit) return cost;
    const depth = dot.r + 1 - away(box, dot);
    if (depth > 0) cost += dot.cost + COST.deeper * depth;
  }
  return cost < limit && isNearerToOthers(box, own, groups) ? cost + COST.nearerToOthers : cost;
}

function bestBox(own: Group, count: number, letters: number, around: Around): Box {
  const size = boxOf(own, count, letters);
  const farthest = reachAround(own) + 2 * size.w + Math.max(...GAPS);
  const near = { ...around, dots: around.dots.filter(({ x, y, r }) => Math.hypot(x - own.x, y - own.y) - r < farthest) };
  let best = size;
  let least = Infinity;
  for (let k = 0; k < DIRECTIONS; k++) {
    const direction = own.angle + (2 * Math.PI * k) / DIRECTIONS;
    const [across, down] = [Math.cos(direction), Math.sin(direction)];
    const reach = reachOf(own, across, down);
    const inwards = COST.inwards * (1 - Math.cos(direction - own.angle));
    for (const gap of GAPS) {
      const box = { ...size, x: own.x + across * (reach + gap + size.w), y: own.y + down * (reach + gap + size.h) };
      const cost = costOf(box, own, COST.gap * gap + inwards, near, least);
      if (cost < least) [best, least] = [box, cost];
    }
  }
  return best;
}

/** Dots of the start, as large as they are then. */
function dotsOf({ places, spots }: Layout, members: readonly Sized[]): Dot[] {
  return members
    .filter(({ early }) => early)
    .flatMap(({ id, income, area, service, commissioned }) => {
      const [spot, disc] = [spots.get(id), places[area]];
      if (spot === undefined || disc === undefined) return [];
      const r = Math.min(dotRadius(income) * disc.radius, spot.room * 1.5);
      return [{ x: spot.x, y: spot.y, r, area, service: commissioned ? service : null, cost: commissioned ? COST.dot : COST.rim }];
    });
}

/** Middles of the names of services, by place. Newcomers move none: only charities of the start are kept clear of. */
export function labelsOf(layout: Layout, members: readonly Sized[], names: readonly string[]): Point[][] {
  const dots = dotsOf(layout, members);
  const groups = layout.places.map((disc, area) => {
    const here = dots.filter((dot) => dot.area === area);
    return SERVICES.map((_, service): Group => {
      const own = here.filter((dot) => dot.service === service);
      return { ...middleOf(disc, service), angle: angleOf(service), dots: own };
    });
  });
  const boxes: (Box | null)[][] = groups.map((here) => here.map(() => null));
  const fixed = layout.places.map(namesOf);
  for (let round = 0; round < ROUNDS; round++)
    layout.places.forEach((disc, area) => {
      const [here = [], own = []] = [groups[area], boxes[area]];
      here.forEach((group, service) => {
        own[service] = null;
        const taken = [...fixed, ...boxes.flat().filter((box) => box !== null)];
        own[service] = bestBox(group, names[service]?.length ?? 0, lettersOf(disc), { layout, disc, dots, groups: here, taken });
      });
    });
  return boxes.map((here) => here.flatMap((box) => (box === null ? [] : [{ x: box.x, y: box.y }])));
}
