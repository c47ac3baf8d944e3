/** A story without repetition: stretches in which nothing changed become one entry each. */
import { counted } from '../counted.ts';
import type { LifeEvent, Sentence } from './follow-life.ts';

/** Of these alone a stretch is made up. */
const UNEVENTFUL: ReadonlySet<string> = new Set(['let pass', 'no way open', 'no room', 'year']);

/**
 * The story with every stretch of two or more uneventful entries as one: how many tenders were let pass and why, and how the last year ended.
 * All ids of events are kept, in order; an entry has the date of its first event, and where it ends later that too.
 */
export function shortened(story: readonly Sentence[], events: readonly LifeEvent[]): Sentence[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const of = ({ events: ids }: Sentence): LifeEvent[] => ids.map((id) => byId.get(id)).filter((event) => event !== undefined);
  const entries: Sentence[] = [];
  let stretch: Sentence[] = [];
  const close = (): void => {
    entries.push(...(stretch.length < 2 ? stretch : [together(stretch, stretch.flatMap(of))]));
    stretch = [];
  };
  for (const entry of story) {
    if (of(entry).every(({ kind }) => UNEVENTFUL.has(kind))) {
      stretch.push(entry);
      continue;
    }
    close();
    entries.push(entry);
  }
  close();
  return entries;
}

function together(stretch: readonly Sentence[], events: readonly LifeEvent[]): Sentence {
  const [first, last] = [stretch[0] as Sentence, stretch[stretch.length - 1] as Sentence];
  const year = events.findLast(({ kind }) => kind === 'year');
  const passed = events.filter(({ kind }) => kind !== 'year');
  return {
    quarter: first.quarter,
    date: first.date === last.date ? first.date : `${first.date} to ${last.date}`,
    text: [...(passed.length === 0 ? [] : [passedText(passed)]), ...(year === undefined ? [] : [year.text])].join(' '),
    events: stretch.flatMap((entry) => entry.events),
  };
}

function passedText(passed: readonly LifeEvent[]): string {
  const reasons = new Map<string, number>();
  for (const { reason = '' } of passed) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const sorted = [...reasons].sort(([, a], [, b]) => b - a);
  const them = passed.length === 1 ? 'it' : 'them';
  const [[only] = ['']] = sorted;
  const why = sorted.length === 1 ? only : sorted.map(([reason, n]) => `${n} because ${reason}`).join(', ');
  return `Looked at ${counted(passed.length, 'tender')} and let ${them} pass: ${why}.`;
}
