/** Which tests there are; each kind is a project of its own. */
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], seconds: number) => ({ test: { name, include, testTimeout: seconds * 1000, hookTimeout: seconds * 1000 } });

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' },
    projects: [
      project('unit', ['test/unit/**/*.test.ts'], 20),
      project('property', ['test/property/**/*.test.ts'], 120),
      project('golden', ['test/golden/**/*.test.ts'], 60),
      project('cli', ['test/cli/**/*.test.ts'], 120),
      project('browser', ['test/browser/**/*.test.ts'], 120),
      project('statistical', ['test/statistical/*.short.test.ts'], 600),
      project('twin', ['test/twin/**/*.test.ts'], 900),
      project('long', ['test/statistical/*.long.test.ts'], 3600),
    ],
  },
});
