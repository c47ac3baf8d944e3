/** What each mechanism costs. */
import { measured } from '../measured.ts';
import type { Section } from '../table.ts';
import { say } from '../timing.ts';

const country = { charities: 2000, years: 3, rounds: 5 };

export function mechanisms(): Section {
  const extras = measured('mechanisms', country);
  return {
    title: 'Mechanisms: each alone on top of none',
    about: [
      `How much longer than the base market a run takes with one mechanism and no other (${say.count(country.charities)} charities, ${country.years * 4} quarters; median of ${country.rounds} pairs). A mechanism that needs another to have something to act on shows little here; one that brings partnership into the choice pays for it. The row of nothing shows how far chance alone goes.`,
    ],
    head: ['mechanism', 'extra time'],
    rows: extras.map(({ id, extra }) => [id, say.percent(extra)]),
  };
}
