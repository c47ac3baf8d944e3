/** Draws a town at a moment on a canvas. */
import { CLOSED, MERGED, OPERATING, TAKEN_OVER } from '../../model/sector/charities.ts';
import { LEADS, PARTNERS, type Flow, type Frame, type Member } from '../engine/frames.ts';
import { courseOf, type Shown } from './flows.ts';
import { councilNameAt, lettersOf, PLACE_LETTERS, placeNameAt, squareOf } from './labels.ts';
import { dotRadius, type Layout, type Point, type Spot } from './layout.ts';

export type Colours = {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly panel: string;
  readonly accent: string;
  /** One for each service. */
  readonly kinds: readonly string[];
};

export type Scene = {
  readonly layout: Layout;
  /** Where the names of services stand, by place. */
  readonly labels: readonly (readonly Point[])[];
  readonly town: Shown;
  /** The same town without the change; what is alike is drawn faint. Null draws all of it strong. */
  readonly twin: Shown | null;
  /** Quarters from the start, with a fraction while time moves on. */
  readonly at: number;
  readonly colours: Colours;
  /** Charities with a ring: the one whose story is open, and the one that is pointed at. */
  readonly chosen: string | null;
  readonly pointed: string | null;
  readonly placeNames: readonly string[];
  readonly serviceNames: readonly string[];
  readonly councilName: string;
};

const HOLDS = LEADS | PARTNERS;
/** £ a year whose line is a pixel wide; width goes with the square root. */
const A_PIXEL = 45_000;
const THICKEST = 7;
/** How strong what is the same in both towns is drawn: areas, and what is drawn by lines alone and must still be seen. */
const FAINT = 0.32;
const FAINT_LINE = 0.6;
/** The rim of a dot whose area is faint: at least 3 to 1 against the ground in either scheme. */
export const RIM = 0.8;
const IDLE = 0.45;
const FULL_CIRCLE = 2 * Math.PI;
/** Places of a smaller radius have no room for names of services, px. */
const ROOM_FOR_NAMES = 120;

type Pen = CanvasRenderingContext2D;

export function drawTown(pen: Pen, scene: Scene): void {
  const { layout, town, at } = scene;
  pen.clearRect(0, 0, layout.width, layout.height);
  drawGround(pen, scene);
  const quarter = Math.min(Math.floor(at), town.frames.length - 1);
  const frame = town.frames[quarter];
  if (frame === undefined) return;
  const passed = at - quarter;
  const known = sameFlows(scene, quarter);
  for (const flow of frame.flows) drawFlow(pen, scene, flow, passed, known.has(nameOfFlow(town, flow)) ? FAINT_LINE : 1);
  pen.globalAlpha = 1;
  town.members.forEach((member, k) => {
    const spot = layout.spots.get(member.id);
    if (spot !== undefined && k < frame.status.length) drawDot(pen, scene, { member, k, spot, quarter, passed });
  });
  pen.globalAlpha = 1;
  drawNames(pen, scene);
  ring(pen, scene, scene.chosen, 3);
  if (scene.pointed !== scene.chosen) ring(pen, scene, scene.pointed, 1.5);
}

function drawGround(pen: Pen, { layout, colours }: Scene): void {
  for (const disc of layout.places) {
    pen.fillStyle = colours.panel;
    circle(pen, disc, disc.radius * 0.97);
    pen.fill();
    const size = squareOf(disc);
    pen.fillStyle = colours.ink;
    pen.fillRect(disc.x - size, disc.y - size, 2 * size, 2 * size);
  }
}

/** Names over everything else, with a rim of the ground, and larger where the picture is. */
function drawNames(pen: Pen, { layout, labels, colours, placeNames, serviceNames, councilName }: Scene): void {
  pen.lineJoin = 'round';
  pen.strokeStyle = colours.panel;
  pen.fillStyle = colours.soft;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineWidth = 3;
  const write = (text: string, { x, y }: Point): void => {
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  };
  layout.places.forEach((disc, area) => {
    const letters = lettersOf(disc);
    pen.font = `600 ${letters * PLACE_LETTERS}px system-ui, sans-serif`;
    write(placeNames[area] ?? '', placeNameAt(disc));
    if (disc.radius <= ROOM_FOR_NAMES) return;
    pen.font = `${letters}px system-ui, sans-serif`;
    write(councilName, councilNameAt(disc));
    labels[area]?.forEach((label, service) => write(serviceNames[service] ?? '', label));
  });
}

function circle(pen: Pen, { x, y }: Point, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, Math.max(0.1, radius), 0, FULL_CIRCLE);
}

/** A contract and who leads it, the same in both towns. */
const nameOfFlow = ({ members }: Shown, { key, lead }: Flow): string => `${key} ${members[lead]?.id ?? lead}`;

/** Contracts that the twin has too; none where nothing is compared. */
function sameFlows({ twin }: Scene, quarter: number): ReadonlySet<string> {
  return new Set(twin === null ? [] : twin.frames[quarter]?.flows.map((flow) => nameOfFlow(twin, flow)));
}

function drawFlow(pen: Pen, scene: Scene, flow: Flow, passed: number, strength: number): void {
  const { layout, town, colours } = scene;
  const course = courseOf(layout, town, flow);
  if (course === null) return;
  const { from, by, to } = course;
  const isCharity = flow.lead >= 0;
  pen.strokeStyle = isCharity ? (colours.kinds[flow.service] as string) : colours.soft;
  pen.lineWidth = Math.min(THICKEST, Math.sqrt(flow.price / A_PIXEL));
  pen.globalAlpha = strength * (flow.isNew ? 0.9 - 0.4 * passed : isCharity ? 0.5 : 0.3);
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.quadraticCurveTo(by.x, by.y, to.x, to.y);
  pen.stroke();
  if (!isCharity) diamond(pen, to, strength, colours);
  if (flow.partners.length === 0) return;
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 1.2;
  pen.globalAlpha = 0.8 * strength;
  pen.setLineDash([3, 3]);
  for (const partner of flow.partners) {
    const spot = layout.spots.get(town.members[partner]?.id ?? '');
    if (spot === undefined) continue;
    pen.beginPath();
    pen.moveTo(to.x, to.y);
    pen.lineTo(spot.x, spot.y);
    pen.stroke();
  }
  pen.setLineDash([]);
}

function diamond(pen: Pen, { x, y }: Point, strength: number, { soft }: Colours): void {
  const size = 3.5;
  pen.globalAlpha = 0.9 * strength;
  pen.fillStyle = soft;
  pen.beginPath();
  pen.moveTo(x, y - size);
  pen.lineTo(x + size, y);
  pen.lineTo(x, y + size);
  pen.lineTo(x - size, y);
  pen.fill();
}

type Dot = {
  readonly member: Pick<Member, 'id' | 'service' | 'commissioned'>;
  readonly k: number;
  readonly spot: Spot;
  readonly quarter: number;
  readonly passed: number;
};

/** Whether a charity stands in both towns alike at the end of a quarter. */
function isAlike({ town, twin }: Scene, id: string, k: number, quarter: number): boolean {
  const other = twin?.indexOf.get(id);
  const [mine, theirs] = [town.frames[quarter], twin?.frames[quarter]];
  if (other === undefined || mine === undefined || theirs === undefined || other >= theirs.status.length) return false;
  return mine.status[k] === theirs.status[other] && ((mine.work[k] ?? 0) & HOLDS) === ((theirs.work[other] ?? 0) & HOLDS);
}

function drawDot(pen: Pen, scene: Scene, { member, k, spot, quarter, passed }: Dot): void {
  const { town, twin, layout, colours } = scene;
  const frame = town.frames[quarter] as Frame;
  const radiusOfPlace = layout.places[0]?.radius ?? 1;
  const status = frame.status[k];
  const next = town.frames[quarter + 1];
  const income = frame.income[k] ?? 0;
  const grown = next?.status[k] === OPERATING ? income + passed * ((next.income[k] ?? income) - income) : income;
  const radius = Math.max(1.8, Math.min(dotRadius(grown) * radiusOfPlace, spot.room * 1.5));
  const alike = twin !== null && isAlike(scene, member.id, k, quarter);
  const isNews = twin !== null && !alike && quarter > 0 && isAlike(scene, member.id, k, quarter - 1);
  const strength = alike ? FAINT_LINE : 1;
  if (isNews) {
    pen.globalAlpha = 0.8 * (1 - passed);
    pen.strokeStyle = colours.accent;
    pen.lineWidth = 3;
    circle(pen, spot, radius + 3 + 9 * passed);
    pen.stroke();
  }
  if (status !== OPERATING) return drawEnded(pen, spot, Math.max(2.4, radius), status, strength, colours);
  const work = frame.work[k] ?? 0;
  drawArea(
    pen,
    spot,
    radius,
    (alike ? FAINT : 1) * (work === 0 ? IDLE : 1),
    member.commissioned ? (colours.kinds[member.service] as string) : colours.soft,
  );
  if ((work & HOLDS) === 0) return;
  pen.globalAlpha = strength;
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 1.4;
  circle(pen, spot, radius + 1.6);
  pen.stroke();
}

function drawArea(pen: Pen, spot: Spot, radius: number, strength: number, colour: string): void {
  pen.globalAlpha = strength;
  pen.fillStyle = colour;
  circle(pen, spot, radius);
  pen.fill();
  if (strength === 1) return;
  pen.globalAlpha = RIM;
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  circle(pen, spot, radius - 0.5);
  pen.stroke();
}

/** A cross for one that closed, a bar for one that became part of another: they read without colour. */
function drawEnded(pen: Pen, { x, y }: Point, radius: number, status: number | undefined, strength: number, { ink, soft }: Colours): void {
  pen.globalAlpha = strength;
  pen.strokeStyle = strength < 1 ? soft : ink;
  pen.lineWidth = 1.3;
  pen.beginPath();
  if (status === CLOSED) {
    pen.moveTo(x - radius, y - radius);
    pen.lineTo(x + radius, y + radius);
    pen.moveTo(x + radius, y - radius);
    pen.lineTo(x - radius, y + radius);
  } else if (status === MERGED || status === TAKEN_OVER) {
    pen.moveTo(x - radius, y);
    pen.lineTo(x + radius, y);
  }
  pen.stroke();
}

function ring(pen: Pen, { layout, colours: { accent, paper } }: Scene, id: string | null, thick: number): void {
  const spot = id === null ? undefined : layout.spots.get(id);
  if (spot === undefined) return;
  for (const [colour, width] of [
    [paper, 2 * thick],
    [accent, thick],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    circle(pen, spot, spot.room + 6);
    pen.stroke();
  }
}
