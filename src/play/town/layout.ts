/** Where charities stand in the picture: by place and by what they do. Both towns use one layout, so that the same charity stands at the same point. */
import { packSiblings, scaleSqrt } from 'd3';
import { SERVICES } from '../../model/scenario/names.ts';
import type { Frame, Member } from '../engine/frames.ts';

export type Point = { readonly x: number; readonly y: number };
export type Spot = Point & {
  /** Room that the charity has, px. */
  readonly room: number;
};
export type Disc = Point & { readonly radius: number };
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Disc[];
  /** By identity. */
  readonly spots: ReadonlyMap<string, Spot>;
};

/** £ a year at which a dot has its largest radius, and that radius relative to a place's. */
const LARGEST_INCOME = 10_000_000;
const LARGEST_DOT = 0.12;
const SMALLEST_DOT = 0.018;

/** Radius of a dot in a place of radius 1, by income of the whole charity: area is proportional to income until it would be too small to see. */
const dot = scaleSqrt([0, LARGEST_INCOME], [0, LARGEST_DOT]).clamp(true);
export const dotRadius = (income: number): number => Math.max(SMALLEST_DOT, dot(Math.max(0, income)));

/** Distances from the middle of a place of radius 1: groups of services, and charities whose work is not commissioned. */
const RING = 0.57;
const RIM = 0.985;
/** Where the picture ends on a place's narrower side. */
const EDGE = 1.02;
/** Most that a group may reach from its own middle. */
const GROUP = 0.2;
const GAP = 0.006;

/** A charity with its income when it was first seen, and whether that was at the start. */
export type Sized = Member & { readonly income: number; readonly early: boolean };

/** Places side by side where the picture is wide, one above the other where it is high. */
export function discsOf(count: number, width: number, height: number): Disc[] {
  const isWide = width > height * 1.15;
  const along = isWide ? width : height;
  const across = isWide ? height : width;
  const radius = Math.min(along / (2.16 * count), across / 2.06);
  return Array.from({ length: count }, (_, k) => {
    const at = (along * (k + 0.5)) / count;
    return isWide ? { x: at, y: height / 2, radius } : { x: width / 2, y: at, radius };
  });
}

export const angleOf = (service: number): number => -Math.PI / 2 + (2 * Math.PI * (service + 0.5)) / SERVICES.length;

const on = ({ x, y, radius }: Disc, angle: number, distance: number): Point => ({
  x: x + radius * distance * Math.cos(angle),
  y: y + radius * distance * Math.sin(angle),
});

/** Middle of the group of a service in a place. */
export const middleOf = (disc: Disc, service: number): Point => on(disc, angleOf(service), RING);

/** Lays out charities with their incomes; those that come later in the list stand further out and move nobody before them. */
export function layOut(members: readonly Sized[], count: number, width: number, height: number): Layout {
  const places = discsOf(count, width, height);
  const spots = new Map<string, Spot>();
  places.forEach((disc, area) => {
    const here = members.filter((each) => each.area === area);
    for (let service = 0; service < SERVICES.length; service++) {
      placeGroup(
        here.filter((each) => each.commissioned && each.service === service),
        disc,
        middleOf(disc, service),
        spots,
      );
    }
    placeOnRim(
      here.filter(({ commissioned }) => !commissioned),
      disc,
      spots,
    );
  });
  return { width, height, places, spots };
}

/** One service of one place as a cluster, the largest in its middle. */
function placeGroup(group: readonly Sized[], disc: Disc, middle: Point, spots: Map<string, Spot>): void {
  const circles = group.map(({ id, income, early }) => ({ id, early, r: dotRadius(income) * 1.15 + GAP, x: 0, y: 0 }));
  const [first] = packSiblings(circles);
  if (first === undefined) return;
  // Packing puts each beside those before it and then moves all of them together: measured from the first, nobody is moved by a newcomer.
  const [x0, y0] = [first.x, first.y];
  const reach = Math.max(first.r, ...circles.filter(({ early }) => early).map(({ x, y, r }) => Math.hypot(x - x0, y - y0) + r));
  const scale = Math.min(1, GROUP / reach) * disc.radius;
  for (const { id, x, y, r } of circles) spots.set(id, { x: middle.x + (x - x0) * scale, y: middle.y + (y - y0) * scale, room: r * scale });
}

function placeOnRim(group: readonly Sized[], disc: Disc, spots: Map<string, Spot>): void {
  group.forEach(({ id, income }, k) => {
    // Golden angle: evenly round, whoever comes later.
    const angle = k * Math.PI * (3 - Math.sqrt(5));
    const radius = dotRadius(income);
    // The largest are moved in: beyond the rim the picture ends.
    spots.set(id, { ...on(disc, angle, Math.min(RIM, EDGE - radius)), room: radius * disc.radius });
  });
}

/** The charity nearest to a point, within a finger's reach; null where there is none. */
export function nearest({ spots }: Layout, { x, y }: Point, reach: number): string | null {
  let best: string | null = null;
  let least = reach;
  for (const [id, spot] of spots) {
    const distance = Math.max(0, Math.hypot(spot.x - x, spot.y - y) - spot.room);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

/** How much a dot's distance to the side of the way counts, against that along it. */
const ASIDE = 2;

/** The next charity from one in a direction of length 1, or itself where none is there; without a direction the one to begin from. Null where there is none at all. */
export function besideIn(layout: Layout, id: string | null, direction: Point | null): string | null {
  const from = layout.spots.get(id ?? '');
  if (from === undefined) return nearest(layout, { x: layout.width / 2, y: layout.height / 2 }, Infinity);
  if (direction === null) return id;
  let best = id;
  let least = Infinity;
  for (const [other, { x, y }] of layout.spots) {
    const along = (x - from.x) * direction.x + (y - from.y) * direction.y;
    const aside = Math.abs((x - from.x) * direction.y - (y - from.y) * direction.x);
    const way = along + ASIDE * aside;
    if (other !== id && along > 0 && way < least) [best, least] = [other, way];
  }
  return best;
}

/** Charities of both towns, each once: those of the start by size, then newcomers in the order in which they came. */
export function bothTowns(towns: readonly { readonly frames: readonly Frame[] }[]): Sized[] {
  const known = new Map<string, Sized>();
  for (const { frames } of towns) {
    let count = 0;
    for (const [k, { newMembers, income }] of frames.entries()) {
      for (const member of newMembers) {
        if (!known.has(member.id)) known.set(member.id, { ...member, income: income[count] ?? 0, early: k === 0 });
        count++;
      }
    }
  }
  const all = [...known.values()];
  const early = all.filter((each) => each.early).sort((a, b) => b.income - a.income);
  return [...early, ...all.filter((each) => !each.early)];
}
