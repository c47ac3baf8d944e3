/** Names of the files that scenarios are carried in: none that a file system refuses, and no two that are one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carriedScenarios } from '../../../src/study/analysis/carried.ts';
import { studyDigest } from '../../../src/study/analysis/digest.ts';
import { base } from '../scenario/samples.ts';

const filesOf = (names: readonly string[]) => carriedScenarios(names.map((name) => ({ ...base, name }))).map(({ file }) => file);

it('a plain name is kept, and one that is taken gets a number', () => {
  expect(filesOf(['town', 'larger-contracts', 'town', 'Town', 'town-2', '=1+1'])).toEqual([
    'town.yaml',
    'larger-contracts.yaml',
    'town-2.yaml',
    'Town-3.yaml',
    'town-2-2.yaml',
    '=1+1.yaml',
  ]);
});

it('any names give as many files, inside the folder and short enough', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 5 }), (names) => {
      const files = filesOf(names);
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
      for (const file of files) {
        expect(file).toMatch(/^[^\p{Cc}<>:"/\\|?*]+\.yaml$/u);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
      }
    }),
  );
});

it('37-two-digests: the digest of a study of one scenario is that scenario’s, and of several it is of all', () => {
  expect(studyDigest(['abc'])).toBe('abc');
  expect(studyDigest(['abc', 'abc'])).toMatch(/^[0-9a-f]{64}$/);
  expect(studyDigest(['abc', 'def'])).not.toBe(studyDigest(['def', 'abc']));
});
