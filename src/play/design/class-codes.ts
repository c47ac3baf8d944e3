/** Codes of a class: one that gives thirty laptops the same world and rules to begin with, and one for what a group made of it. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { english as texts } from '../texts/english.ts';
import { BASE, codeOf, readCode, SIGNS, type CodeReading } from './codes.ts';
import { emptyDesign, isSame, Refused, type Design } from './design.ts';
import { levers, stepOf, withStep } from './levers.ts';
import { presets, type PresetId } from './presets.ts';

export type CodeKind = 'class' | 'group';

/** First signs tell kinds of code apart. */
const FIRST: Readonly<Record<CodeKind, number>> = { class: SIGNS.indexOf('C'), group: SIGNS.indexOf('G') };

const WORLD_SIGNS = 5;
/** World 0 is the town's own seed, world n the seed class-n. */
export const WORLDS = BASE ** WORLD_SIGNS;

const settings = levers.reduce((product, { steps }) => product * steps.length, 1);
const LEVER_SIGNS = 2;

/** Values in a code before its check signs. */
const LENGTHS: Readonly<Record<CodeKind, number>> = { class: 2 + WORLD_SIGNS, group: 1 + LEVER_SIGNS + WORLD_SIGNS };

function digitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.floor(value / BASE ** (count - 1 - k)) % BASE);
}
const valueOf = (digits: readonly number[]): number => digits.reduce((value, digit) => value * BASE + digit, 0);

/** The seed of a world, from 0 up to WORLDS. */
export const seedOfWorld = (town: Scenario, world: number): string => (world === 0 ? town.seed : `class-${world}`);

function worldOfSeed(town: Scenario, seed: string): number | null {
  if (seed === town.seed) return 0;
  const [, digits] = /^class-([1-9]\d{0,8})$/.exec(seed) ?? [];
  return digits === undefined || Number(digits) >= WORLDS ? null : Number(digits);
}

/** Whether a seed is that of a world which a class code gives. */
export const isOfClass = (town: Scenario, seed: string): boolean => (worldOfSeed(town, seed) ?? 0) > 0;

function withSteps(town: Scenario, seed: string, steps: readonly number[]): Design {
  return levers.reduce((design, lever, k) => withStep(town, design, lever, steps[k] ?? 0), { ...emptyDesign(town), seed });
}

/** The code of a class in a world, beginning with a preset. */
export function classCode(world: number, preset: PresetId): string {
  const place = presets.findIndex(({ id }) => id === preset);
  return codeOf([FIRST.class, place, ...digitsOf(world, WORLD_SIGNS)]);
}

/** The code of a design in which only levers were moved, in a world that codes have; null for another, which a link can carry. */
export function groupCode(town: Scenario, design: Design): string | null {
  const world = worldOfSeed(town, design.seed);
  const steps = levers.map((lever) => stepOf(town, design, lever));
  if (world === null || steps.includes(-1)) return null;
  if (!isSame(withSteps(town, design.seed, steps), design)) return null;
  const place = levers.reduce((value, { steps: { length } }, k) => value * length + (steps[k] ?? 0), 0);
  return codeOf([FIRST.group, ...digitsOf(place, LEVER_SIGNS), ...digitsOf(world, WORLD_SIGNS)]);
}

/** Positions of levers from the number that holds them all. */
function stepsOf(place: number): number[] {
  let rest = place;
  const steps: number[] = [];
  for (const { steps: all } of [...levers].reverse()) {
    steps.unshift(rest % all.length);
    rest = Math.floor(rest / all.length);
  }
  return steps;
}

const isMeant: Readonly<Record<CodeKind, (values: readonly number[]) => boolean>> = {
  class: ([first, preset = BASE]) => first === FIRST.class && preset < presets.length,
  group: ([first, ...rest]) => first === FIRST.group && valueOf(rest.slice(0, LEVER_SIGNS)) < settings,
};

/** A code that cannot be used, with the code that was probably meant. */
export class RefusedCode extends Refused {
  readonly guess: string | null;
  constructor(message: string, guess: string | null) {
    super(message);
    this.guess = guess;
  }
}

function refuse(kind: CodeKind, text: string, reading: Extract<CodeReading, { readonly ok: false }>): never {
  const other: CodeKind = kind === 'class' ? 'group' : 'class';
  const isOther = readCode(text, LENGTHS[other], isMeant[other]).ok;
  const { problem, guess } = reading;
  throw new RefusedCode(texts.group.wrongCode(kind, text.slice(0, 40), isOther ? 'other kind' : problem, LENGTHS[kind] + 2, guess), guess);
}

function read(kind: CodeKind, text: string): readonly number[] {
  const reading = readCode(text, LENGTHS[kind], isMeant[kind]);
  return reading.ok ? reading.values : refuse(kind, text, reading);
}

/** A class code as it is written, from what was typed. Throws RefusedCode. */
export const writtenClass = (text: string): string => codeOf(read('class', text));

/** The design that a class begins with. Throws RefusedCode. */
export function designOfClass(town: Scenario, text: string): Design {
  const [, preset = 0, ...world] = read('class', text);
  return withSteps(town, seedOfWorld(town, valueOf(world)), presets[preset]?.steps ?? []);
}

/** The design of a group. Throws RefusedCode. */
export function designOfGroup(town: Scenario, text: string): Design {
  const values = read('group', text);
  const place = valueOf(values.slice(1, 1 + LEVER_SIGNS));
  return withSteps(town, seedOfWorld(town, valueOf(values.slice(1 + LEVER_SIGNS))), stepsOf(place));
}
