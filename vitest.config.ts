/** Which tests there are; each kind is a project of its own. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const project = (name: string, include: string[], seconds: number) => ({ test: { name, include, testTimeout: seconds * 1000, hookTimeout: seconds * 1000 } });

/** Where the files are that take minutes each, the longest first. */
const LONGEST = ['/test/twin/', '/test/browser/playground', '/test/statistical/', '/test/property/scale'];

/** Begins with the longest files, so that none is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((part) => moduleId.replaceAll('\\', '/').includes(part));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' },
    projects: [
      project('unit', ['test/unit/**/*.test.ts'], 20),
      project('property', ['test/property/**/*.test.ts'], 120),
      project('golden', ['test/golden/**/*.test.ts'], 60),
      project('cli', ['test/cli/**/*.test.ts'], 120),
      project('browser', ['test/browser/**/*.test.ts'], 120),
      project('statistical', ['test/statistical/*.short.test.ts'], 600),
      project('twin', ['test/twin/agreement.test.ts'], 900),
      project('long', ['test/statistical/*.long.test.ts', 'test/twin/*.long.test.ts'], 4 * 3600),
    ],
  },
});
