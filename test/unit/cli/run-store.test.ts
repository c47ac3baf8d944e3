/** The store of finished runs: nothing that was saved is lost or changed, wherever a process was killed. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOfRun, openRunStore, RUNS_FILE, type RunStore } from '../../../src/cli/folders/run-store.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'commonweal-store-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, RUNS_FILE);
let damaged: number[];

function opened<T>(use: (store: RunStore) => T): T {
  damaged = [];
  const store = openRunStore(folder, (lines) => damaged.push(lines));
  try {
    return use(store);
  } finally {
    store.close();
  }
}

const key = (k: number): string => keyOfRun(['run', k]);
const saveAll = (values: readonly unknown[]) => opened((store) => values.forEach((value, k) => store.save(key(k), [value, { of: k }])));

it('gives back each part of what was saved, in any order, also after it is opened again', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }), (values) => {
      rmSync(file(), { force: true });
      saveAll(values);
      opened((store) => {
        expect(store.count()).toBe(values.length);
        for (let k = values.length - 1; k >= 0; k--) {
          expect(store.load(key(k), 0)).toEqual(JSON.parse(JSON.stringify(values[k])));
          expect(store.load(key(k), 1)).toEqual({ of: k });
        }
      });
    }),
    { numRuns: 50 },
  );
});

it('has null for what was not saved, and for a part that was not', () => {
  saveAll(['one']);
  opened((store) => expect([store.has(key(1)), store.load(key(1), 0), store.load(key(0), 2)]).toEqual([false, null, null]));
});

it('keeps the first of two values of one key', () => {
  opened((store) => {
    store.save(key(0), ['first']);
    store.save(key(0), ['second']);
    expect([store.load(key(0), 0), store.count()]).toEqual(['first', 1]);
  });
});

describe('after a kill', () => {
  it('at any byte of a line, all lines before it are there, and what follows is saved after them', () => {
    saveAll(['a', 'bé', 'c']);
    const whole = readFileSync(file());
    const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1);
    for (let cut = 0; cut <= whole.length; cut++) {
      writeFileSync(file(), whole.subarray(0, cut));
      const left = ends.filter((end) => end <= cut).length;
      opened((store) => {
        expect(store.count()).toBe(left);
        store.save(key(9), ['new']);
      });
      opened((store) => expect([store.count(), store.load(key(9), 0), damaged]).toEqual([left + 1, 'new', []]));
    }
  });
});

describe('what was changed by others', () => {
  it('is counted and left out, whatever byte it is', () => {
    saveAll(['a', 'b']);
    const whole = readFileSync(file());
    const first = whole.indexOf(10);
    for (let at = 0; at < first; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ 1;
      writeFileSync(file(), bytes);
      opened((store) => expect([store.has(key(0)), store.load(key(1), 0)]).toEqual([false, 'b']));
      expect(damaged.reduce((sum, lines) => sum + lines, 0)).toBeGreaterThan(0);
    }
  });

  it('is refused when it changes while the store is in use', () => {
    saveAll(['a', 'b']);
    opened((store) => {
      const bytes = readFileSync(file());
      bytes[40] = (bytes[40] as number) ^ 1;
      writeFileSync(file(), bytes);
      expect(() => store.load(key(0), 0)).toThrow('was changed while it was in use');
    });
  });

  it('leaves out text that is no line of ours', () => {
    saveAll(['a']);
    appendFileSync(file(), 'hello\n\n');
    opened((store) => expect(store.count()).toBe(1));
    expect(damaged).toEqual([2]);
  });

  it('refuses a file of that name that holds no run, and leaves it as it is', () => {
    for (const text of ['notes\n', 'notes without an end', `${'0'.repeat(32)}\tcut off\nand more`]) {
      writeFileSync(file(), text);
      expect(() => opened((store) => store.count())).toThrow('holds no finished run');
      expect(readFileSync(file(), 'utf8')).toBe(text);
    }
  });
});
