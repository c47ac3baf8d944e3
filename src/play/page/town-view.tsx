/** The two towns on canvases, with their words. */
import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { COUNCIL, NO_CHARITY, type Frame } from '../engine/frames.ts';
import type { Side } from '../engine/messages.ts';
import { SERVICES } from '../../model/scenario/names.ts';
import { OPERATING } from '../../model/sector/charities.ts';
import { texts } from '../texts.ts';
import { drawTown, type Colours } from '../town/draw.ts';
import { courseOf, isNear } from '../town/flows.ts';
import { labelsOf } from '../town/labels.ts';
import { besideIn, bothTowns, layOut, nearest, type Layout, type Point } from '../town/layout.ts';
import { inventedName } from '../../study/lives/invented-names.ts';
import { PLACES } from '../town/names.ts';
import { wantsLessMotion } from './clock.ts';
import { coloursNow } from './colours.ts';
import type { Store, TownState } from './store.ts';

/** How near to a dot a click counts, and to a line, px. */
const FINGER = 14;
const BESIDE_A_LINE = 8;
/** Below this width the two places stand one above the other. */
const NARROW = 400;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const heightFor = (width: number): number => Math.round(width < NARROW ? width * 1.45 : Math.max(260, Math.min(width * 0.475, 520)));

function countsIn(frame: Frame) {
  const operating = frame.status.filter((status) => status === OPERATING).length;
  return {
    operating,
    closed: frame.status.length - operating,
    contracts: frame.flows.length,
    partnered: frame.flows.filter(({ partners }) => partners.length > 0).length,
    outside: frame.flows.filter(({ lead }) => lead === COUNCIL || lead === NO_CHARITY).length,
    holding: frame.holding,
    starters: frame.starters,
  };
}

/** A sentence or two on what the picture shows. */
export function pictureWords(town: TownState, side: Side, at: number): string {
  const frame = town.frames[Math.min(Math.floor(at), town.frames.length - 1)];
  if (frame === undefined) return texts.waiting;
  const held = new Map<number, number>();
  for (const { lead, price } of frame.flows) if (lead >= 0) held.set(lead, (held.get(lead) ?? 0) + price);
  const most = [...held].sort(([, a], [, b]) => b - a).slice(0, 3);
  const names = most.flatMap(([k]) => {
    const member = town.members[k];
    return member === undefined ? [] : [inventedName(member)];
  });
  const words = texts.picture.described(texts.sideOf(side), texts.when(frame.quarter), countsIn(frame));
  return names.length === 0 ? words : `${words} ${texts.picture.largest(names.join(', '))}`;
}

const isInPlace = ({ places }: Layout, point: Point): boolean =>
  places.some(({ x, y, radius }) => Math.hypot(x - point.x, y - point.y) <= radius);

function isOnFlow(layout: Layout, town: TownState, quarter: number, point: Point): boolean {
  const courses = (town.frames[quarter]?.flows ?? []).map((flow) => courseOf(layout, town, flow));
  return courses.some((course) => course !== null && isNear(course, point, BESIDE_A_LINE));
}

/** The tenders of the quarter that is shown, and the way to them; before the first quarter they say why there are none. */
function showTenders(store: Store): void {
  const quarter = Math.floor(store.at.peek());
  if (quarter > 0 || store.playing.peek()) store.lookInto(Math.max(1, quarter));
  document.getElementById('tenders-title')?.scrollIntoView({ behavior: wantsLessMotion() ? 'auto' : 'smooth' });
}

export function TownView({ store, side }: { readonly store: Store; readonly side: Side }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useSignal(0);
  const colours = useSignal<Colours | null>(null);
  // Grows only when somebody comes, so that the layout is not made again every quarter.
  const size = useComputed(() => `${store.towns[0].value.members.length} ${store.towns[1].value.members.length}`);
  const layout = useComputed<Layout>(() => {
    void size.value;
    return layOut(bothTowns([store.towns[0].peek(), store.towns[1].peek()]), PLACES.length, width.value, heightFor(width.value));
  });
  const serviceNames = useComputed(() => SERVICES.map((name) => texts.services[name]));
  const start = useComputed(() => store.towns[0].value.frames[0]);
  const labels = useComputed(() => {
    // Names keep clear of charities of the start alone: newcomers change the layout, not them.
    void [start.value, width.value];
    return labelsOf(layout.peek(), bothTowns([store.towns[0].peek(), store.towns[1].peek()]), serviceNames.value);
  });
  const quarter = useComputed(() => Math.floor(store.at.value));
  const words = useComputed(() => pictureWords(store.towns[side].value, side, store.playing.value ? 0 : quarter.value));

  useEffect(() => watchLook(canvas.current, width, colours), []);
  useSignalEffect(() => {
    const pen = canvas.current?.getContext('2d') ?? null;
    const twin = side === 1 && store.isChanged.value ? store.towns[0].value : null;
    const [town, at, chosen, pointed] = [store.towns[side].value, store.at.value, store.chosen.value, store.pointed.value];
    if (pen === null || colours.value === null || width.value === 0) return;
    fitToScreen(pen, layout.value);
    const names = { placeNames: PLACES, serviceNames: serviceNames.value, councilName: texts.picture.council };
    drawTown(pen, { layout: layout.value, labels: labels.value, town, twin, at, colours: colours.value, chosen, pointed, ...names });
  });

  const click = (event: MouseEvent): void => {
    const point = pointOf(event);
    const id = nearest(layout.value, point, FINGER);
    if (id !== null) store.choose(id);
    else if (isInPlace(layout.value, point) || isOnFlow(layout.value, store.towns[side].peek(), quarter.peek(), point)) showTenders(store);
  };
  return (
    <figure class={`town side-${side}`} data-side={side}>
      <figcaption>{texts.sideOf(side)}</figcaption>
      <canvas ref={canvas} role="img" tabIndex={0} aria-label={words.value} onClick={click} {...pointing(store, layout)} />
    </figure>
  );
}

/** Where in the picture an event is, px. */
function pointOf({ clientX, clientY, currentTarget }: MouseEvent): Point {
  const { left, top } = (currentTarget as Element).getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Points at dots by mouse, and by keyboard with the arrow keys; Enter chooses. A finger chooses at once. */
function pointing(store: Store, layout: ReadonlySignal<Layout>) {
  const { pointed } = store;
  const leave = (): void => {
    pointed.value = null;
  };
  const seek = (direction: Point | null): void => {
    pointed.value = besideIn(layout.peek(), pointed.peek() ?? store.chosen.peek(), direction);
  };
  return {
    onPointerMove: (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') pointed.value = nearest(layout.peek(), pointOf(event), FINGER);
    },
    onPointerLeave: leave,
    onFocus: ({ currentTarget }: FocusEvent): void => {
      if ((currentTarget as Element).matches(':focus-visible')) seek(null);
    },
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent): void => {
      const direction = ARROWS[event.key];
      if (direction !== undefined) seek(direction);
      else if (event.key === 'Enter') store.choose(pointed.peek());
      else return;
      event.preventDefault();
    },
  };
}

/** Sharp on a screen of any density. */
function fitToScreen(pen: CanvasRenderingContext2D, { width, height }: Layout): void {
  const density = devicePixelRatio;
  const { canvas } = pen;
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
  pen.setTransform(density, 0, 0, density, 0, 0);
}

type Setter<T> = { value: T };

/** Follows the size of the canvas and the scheme of the page. */
function watchLook(canvas: HTMLCanvasElement | null, width: Setter<number>, colours: Setter<Colours | null>): (() => void) | undefined {
  if (canvas === null) return undefined;
  const look = (): void => {
    colours.value = coloursNow();
  };
  const observer = new ResizeObserver(() => {
    width.value = canvas.clientWidth;
  });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  look();
  width.value = canvas.clientWidth;
  observer.observe(canvas);
  dark.addEventListener('change', look);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', look);
  };
}
