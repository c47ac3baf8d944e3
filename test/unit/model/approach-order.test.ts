/** Rings of possible partners: each its own, in the order of places drawn for its tender. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRing, makeRings, type RingsSoFar } from '../../../src/model/noticing/approach-order.ts';
import { hash, identityFrom } from '../../../src/model/random/draw.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { firstAtOrAfter } from '../../../src/model/columns/search.ts';
import type { World } from '../../../src/model/world/world.ts';

const ROWS = 6000;
const DRAW_KEY = drawKeys('ring', 0)['choice/directory'];
const key = Int32Array.from({ length: ROWS }, (_, i) => identityFrom(1, i, 0, 0));
// Two who are drawn the same place.
key[11] = key[10];
const tenders = Array.from({ length: 8 }, (_, t) => ({ key: identityFrom(2, t, 0, 0) }));
const world = { sector: { charities: { key } }, now: { tenders }, keys: { 'choice/directory': DRAW_KEY } } as unknown as World;

/** So many rows, all different, in no order of their own. */
const some = (count: number, shift = 0) => Int32Array.from({ length: count }, (_, k) => (10 + shift + k * 7) % ROWS);

/** The plain form: a place for each, sorted; the earlier in the list first among equals. */
function plainly(partners: Int32Array, t: number) {
  const drawn = [...partners].map((i, k) => ({ i, k, place: hash(DRAW_KEY, key[i], tenders[t].key, 0) / 2 ** 32 }));
  drawn.sort((a, b) => a.place - b.place || a.k - b.k);
  return { rows: drawn.map(({ i }) => i), places: drawn.map(({ place }) => place) };
}

const ringAt = ({ start, rows, places }: RingsSoFar, t: number) => ({
  rows: [...rows.subarray(start[t], start[t + 1])],
  places: [...places.subarray(start[t], start[t + 1])],
});

// Would catch: a ring sorted over its neighbour, rows or places lost when the columns grow, a place packed with too few bits, an unstable sort.
test('each ring holds its partners by ascending place in [0, 1), and keeps them while others are added and the room grows', () => {
  const lists = [
    some(700),
    some(0),
    some(900, 3),
    some(1, 9),
    Int32Array.of(10, 400, 11),
    Int32Array.of(11, 400, 10),
    some(3000, 1),
    some(4000),
  ];
  const rings = makeRings(lists.length);
  const columns = new Set([rings.rows.buffer]);
  for (const [t, partners] of lists.entries()) {
    // Behind what is asked for lies what is not to be looked at.
    const longer = Int32Array.from([...partners, 5999, 5998]);
    addRing(world, t, longer, partners.length, rings);
    columns.add(rings.rows.buffer);
  }
  expect(columns.size).toBeGreaterThan(2);
  expect(rings.start.length).toBe(lists.length + 1);
  for (const [t, partners] of lists.entries()) {
    const ring = ringAt(rings, t);
    expect(ring, `ring ${t}`).toEqual(plainly(partners, t));
    expect(ring.rows.toSorted((a, b) => a - b)).toEqual([...partners].toSorted((a, b) => a - b));
    expect(ring.places.every((place, k) => place >= (ring.places[k - 1] ?? 0) && place < 1)).toBe(true);
  }
});

test('rings begin anew where those of the quarter before lay', () => {
  addRing(world, 0, some(50), 50, makeRings(1));
  const rings = makeRings(2);
  addRing(world, 0, some(3), 3, rings);
  addRing(world, 1, some(2), 2, rings);
  expect([...rings.start]).toEqual([0, 3, 5]);
  expect(ringAt(rings, 1)).toEqual(plainly(some(2), 1));
});

// Would catch: a place that depends on how many there are, or on where in the list one stands.
test('one partner more moves no other, on this ring or on the next', () => {
  const others = some(500);
  const withOne = Int32Array.from([...others.subarray(0, 200), 2, ...others.subarray(200)]);
  const [without, more] = [others, withOne].map((partners) => {
    const rings = makeRings(2);
    addRing(world, 0, partners, partners.length, rings);
    addRing(world, 1, others, others.length, rings);
    return [ringAt(rings, 0), ringAt(rings, 1)];
  });
  const at = more[0].rows.indexOf(2);
  expect(at).toBeGreaterThanOrEqual(0);
  expect({ rows: more[0].rows.toSpliced(at, 1), places: more[0].places.toSpliced(at, 1) }).toEqual(without[0]);
  expect(more[1]).toEqual(without[1]);
});

// Would catch: a search that leaves its stretch on either side, < for ≤ among equals, the length of the column for the stretch's end.
test('the first at or after a value is found within a stretch, and is where that ends when all are below', () => {
  const few = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.array(few, { maxLength: 20 }), few, fc.nat(), fc.nat(), (unsorted, x, a, b) => {
      const values = Float64Array.from(unsorted).sort();
      const [from, to] = [a % (values.length + 1), b % (values.length + 1)].toSorted((one, other) => one - other);
      let plain = from;
      while (plain < to && values[plain] < x) plain++;
      expect(firstAtOrAfter(values, x, from, to)).toBe(plain);
      expect(firstAtOrAfter(values, 10, from, to)).toBe(to);
      expect(firstAtOrAfter(values, x)).toBe(values.filter((value) => value < x).length);
    }),
    { numRuns: 300, seed: 20_261 },
  );
});
