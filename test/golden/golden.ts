/** Golden files: what was accepted once, and is accepted again only with UPDATE_GOLDEN=1. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

export const updating = process.env['UPDATE_GOLDEN'] === '1';

/** A missing file fails too, here as on any other machine: nothing is accepted unseen. */
export function expectGolden(file: string, found: string): void {
  if (updating) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, found);
    return;
  }
  if (!existsSync(file))
    throw new Error(`found no ${file}; UPDATE_GOLDEN=1 npx vitest run --project golden writes it, to be read before it is kept`);
  expect(found).toBe(readFileSync(file, 'utf8'));
}
