/** Where the contracts of a town run in its picture. */
import type { Flow, Frame, Member } from '../engine/frames.ts';
import { angleOf, type Layout, type Point } from './layout.ts';

/** How far a line is bent aside, relative to its length, so that two lines to neighbours do not lie on each other. */
const BEND = 0.12;
/** Points at which a line is looked at to tell how near a click is. */
const LOOKS = 24;

/** A town as far as it is drawn. */
export type Shown = {
  readonly frames: readonly Frame[];
  readonly members: readonly Pick<Member, 'id' | 'service' | 'commissioned'>[];
  readonly indexOf: ReadonlyMap<string, number>;
};

/** From the council of a place, bent towards `by`, to whoever holds the contract. */
export type Course = { readonly from: Point; readonly by: Point; readonly to: Point };

/** What a contract is drawn to: its lead, or where firms of its service and the council's own work are drawn. */
function endOf(layout: Layout, town: Shown, { area, service, lead }: Flow): Point | null {
  if (lead >= 0) return layout.spots.get(town.members[lead]?.id ?? '') ?? null;
  const disc = layout.places[area];
  if (disc === undefined) return null;
  const angle = angleOf(service);
  return { x: disc.x + 0.3 * disc.radius * Math.cos(angle), y: disc.y + 0.3 * disc.radius * Math.sin(angle) };
}

/** Null for a contract of a place or a charity that is not in the picture. */
export function courseOf(layout: Layout, town: Shown, flow: Flow): Course | null {
  const from = layout.places[flow.area];
  const to = endOf(layout, town, flow);
  if (from === undefined || to === null) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { from, by: { x: from.x + dx / 2 - dy * BEND, y: from.y + dy / 2 + dx * BEND }, to };
}

/** Whether a point is within reach of a course, px. */
export function isNear({ from, by, to }: Course, { x, y }: Point, reach: number): boolean {
  for (let k = 0; k <= LOOKS; k++) {
    const t = k / LOOKS;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    if (Math.hypot(a * from.x + b * by.x + c * to.x - x, a * from.y + b * by.y + c * to.y - y) <= reach) return true;
  }
  return false;
}
