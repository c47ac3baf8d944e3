/** What stands in the picture of the town: lines that can be clicked, and names that cover nothing. */
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/play/style.ts';
import { RIM } from '../../../src/play/town/draw.ts';
import { isNear } from '../../../src/play/town/flows.ts';
import { labelsOf } from '../../../src/play/town/labels.ts';
import { palettes } from '../../../src/report/theme.ts';
import { besideIn, layOut, type Layout } from '../../../src/play/town/layout.ts';

const sized = Array.from({ length: 60 }, (_, k) => ({
  id: `A${k % 2}-0-${k}`,
  key: k,
  reach: 0,
  area: k % 2,
  service: k % 10,
  commissioned: k % 3 > 0,
  income: 1000 * k * k,
  early: k < 50,
}));

it('a click is near a line where it is bent, not where it would run straight', () => {
  const course = { from: { x: 0, y: 0 }, by: { x: 10, y: 10 }, to: { x: 20, y: 0 } };
  // Half way: (0 + 2·10 + 20) / 4 = 10 across, (0 + 2·10 + 0) / 4 = 5 down.
  expect([isNear(course, { x: 10, y: 5 }, 0.1), isNear(course, { x: 10, y: 8 }, 2.9), isNear(course, { x: 10, y: 0 }, 4)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('names of services cover no dot, no other name and no council, and stand within the picture', () => {
  const names = [
    'advice',
    'homelessness',
    'domestic abuse',
    'drugs and alcohol',
    'youth',
    'work',
    'older people',
    'disability',
    'health',
    'community',
  ];
  const layout = layOut(sized, 2, 700, 340);
  const labels = labelsOf(layout, sized, names);
  // Half a letter of 12 px is at least 3 px wide and 5 px high; a name covers what lies in that box.
  const boxes = labels.flatMap((here) => here.map(({ x, y }, k) => ({ x, y, w: 3 * (names[k] ?? '').length, h: 5 })));
  expect(boxes).toHaveLength(20);
  const covered = boxes.flatMap(({ x, y, w, h }, k) => [
    ...sized
      .filter(({ commissioned, early }) => commissioned && early)
      .filter(({ id }) => {
        const spot = layout.spots.get(id);
        return spot !== undefined && Math.abs(spot.x - x) < w && Math.abs(spot.y - y) < h;
      })
      .map(({ id }) => id),
    ...layout.places.filter((place) => Math.abs(place.x - x) < w && Math.abs(place.y - y) < h).map(() => 'council'),
    ...boxes
      .slice(k + 1)
      .filter((other) => Math.abs(other.x - x) < w + other.w && Math.abs(other.y - y) < h + other.h)
      .map(() => 'name'),
    ...(x - w < 0 || x + w > 700 || y - h < 0 || y + h > 340 ? ['edge'] : []),
  ]);
  expect(covered).toEqual([]);
});

it('a newcomer moves no name', () => {
  const before = labelsOf(layOut(sized.slice(0, 50), 2, 700, 340), sized.slice(0, 50), ['advice']);
  expect(labelsOf(layOut(sized, 2, 700, 340), sized, ['advice'])).toEqual(before);
});

it('an arrow key leads to the next dot that way, and stays where there is none', () => {
  const at = (x: number, y: number) => ({ x, y, room: 3 });
  const spots = new Map([
    ['middle', at(50, 50)],
    ['right', at(60, 52)],
    ['far right', at(90, 50)],
    ['below', at(53, 80)],
  ]);
  const layout: Layout = { width: 100, height: 100, places: [], spots };
  const [right, down] = [
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ];
  expect(besideIn(layout, null, right)).toBe('middle');
  // To the right: 10 along and 2 aside count 14, 40 along 40, and 3 along and 30 aside 63.
  expect(besideIn(layout, 'middle', right)).toBe('right');
  // Down: 30 along and 3 aside count 36; 2 along and 10 aside count 22.
  expect([besideIn(layout, 'middle', down), besideIn(layout, 'right', down)]).toEqual(['right', 'below']);
  expect([besideIn(layout, 'far right', right), besideIn(layout, 'right', null)]).toEqual(['far right', 'right']);
  expect(besideIn({ ...layout, spots: new Map() }, null, null)).toBeNull();
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const [panel, soft] = ['--panel', '--soft'].map((name) => new RegExp(`${name}: (#\\w{6})`).exec(palettes[scheme])?.[1] ?? '');
  const partsOf = (colour: string): number[] => [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  /** Relative luminance by WCAG. */
  const light = (parts: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it('the rim of a faint dot stands out from the ground by 3 to 1', () => {
    for (const colour of [...kinds[scheme], soft]) {
      const ground = partsOf(panel);
      const rim = partsOf(colour).map((part, k) => RIM * part + (1 - RIM) * (ground[k] ?? 0));
      const [low = 0, high = 0] = [light(rim), light(ground)].toSorted((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThan(3);
    }
  });
});
