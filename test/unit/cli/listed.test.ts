/** What `list` says of a scenarios folder, with a folder of experiments and without. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/cli/errors.ts';
import { shippedIn } from '../../../src/cli/scenarios/shipped-scenarios.ts';
import { listText, readListed } from '../../../src/cli/work/list.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonweal-listed-'));
  mkdirSync(join(folder, 'teaching'));
  writeFileSync(join(folder, 'teaching', 'a.yaml'), 'title: Town\nabout: A town.\n');
  writeFileSync(join(folder, 'plain.yaml'), 'title: Plain\nabout: As it is.\n');
  writeFileSync(join(folder, 'README.md'), 'Scenarios\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addExperiment(name: string, text: string): void {
  mkdirSync(join(folder, 'experiments'), { recursive: true });
  writeFileSync(join(folder, 'experiments', name), text);
}

describe('a scenarios folder', () => {
  it('without experiments has scenarios alone, and nothing is said of experiments', () => {
    expect(shippedIn(folder)).toEqual({ folder, scenarios: ['plain.yaml', 'teaching/a.yaml'], experiments: [] });
    const text = listText(readListed(shippedIn(folder)));
    expect(text).not.toContain('xperiment');
    expect(text.split('\n').slice(0, 3)).toEqual([
      `${join(folder, 'plain.yaml')}       Plain`,
      `${join(folder, 'teaching', 'a.yaml')}  Town`,
      '',
    ]);
  });

  it('with experiments has them apart, with name, title and what each asks', () => {
    const asks = 'about: >\n  How does size\n  count?\nfactors:\n  contract.lots: [1, 2]\n';
    addExperiment('size.yaml', `title: Size\nbase: ../plain.yaml\n${asks}`);
    addExperiment('bare.yaml', 'factors: { contract.lots: [1, 2] }\n');
    const found = readListed(shippedIn(folder));
    expect(found.scenarios.map(({ title }) => title)).toEqual(['Plain', 'Town']);
    const at = (name: string) => join(folder, 'experiments', name);
    expect(found.experiments).toEqual([
      { name: 'bare', file: at('bare.yaml'), title: 'bare', about: '' },
      { name: 'size', file: at('size.yaml'), title: 'Size', about: 'How does size count?' },
    ]);
    expect(listText(found)).toContain(`\n${at('bare.yaml')}  bare\n${at('size.yaml')}  Size\n  How does size count?\n\n`);
  });

  it('with an experiment that is no YAML is refused by its name', () => {
    addExperiment('broken.yaml', 'title: [\n');
    expect(() => readListed(shippedIn(folder))).toThrow(UserError);
    expect(() => readListed(shippedIn(folder))).toThrow('broken.yaml');
  });
});
