/** The line under the picture: whose dot is pointed at, or was chosen, how its ten years end, and the way to its story. */
import { BANDS, SERVICES } from '../../model/scenario/names.ts';
import { bandWords } from '../../report/words.ts';
import { inventedName } from '../../study/lives/invented-names.ts';
import { endingOf, type Ending } from '../answer/ending.ts';
import { texts } from '../texts.ts';
import { PLACES } from '../town/names.ts';
import type { Store } from './store.ts';
import { openStory } from './story.ts';

function endingWords(ending: Ending): string {
  const { dot } = texts.picture;
  return 'year' in ending ? dot[ending.how](ending.year) : dot[ending.how];
}

/** What it does, where, and its size when it is first seen; null for an identity that neither town knows. */
function aboutDot(store: Store, id: string) {
  for (const town of store.towns) {
    const { members, indexOf, frames } = town.value;
    const k = indexOf.get(id) ?? -1;
    const [member, first] = [members[k], frames.find(({ band }) => k < band.length)];
    if (member === undefined || first === undefined) continue;
    const [service, band] = [SERVICES[member.service], BANDS[first.band[k] ?? 0]];
    if (service === undefined || band === undefined) continue;
    const about = texts.picture.dot.about(texts.services[service], PLACES[member.area] ?? '', sizeWords(bandWords[band]));
    return { name: inventedName(member), about };
  }
  return null;
}

/** A range of pounds in signs alone, which every language reads. */
const sizeWords = (words: string): string => words.replace(' to ', '–').replace('under ', '< ').replace('over ', '> ');

function endings(store: Store, id: string): string {
  if (!store.isWhole.value) return '';
  const [today, yours] = store.towns.map(({ value }) => endingWords(endingOf(value.frames, value.indexOf.get(id)))) as [string, string];
  return today === yours ? today : texts.picture.dot.both(today, yours);
}

/** Whether what one points with can rest on a dot without choosing it; a finger cannot. */
const hasMouse = (): boolean => matchMedia('(hover: hover)').matches;

export function DotLine({ store }: { readonly store: Store }) {
  const { dot } = texts.picture;
  const id = store.pointed.value ?? store.chosen.value;
  const said = id === null ? null : aboutDot(store, id);
  if (id === null || said === null) return <p class="dot-line note">{hasMouse() ? dot.hint : dot.hintTouch}</p>;
  const ending = endings(store, id);
  return (
    <p class="dot-line" aria-live="polite">
      <strong lang="en">{said.name}</strong>
      {ending === '' ? '' : `, ${ending}`} <span class="note">({said.about})</span>{' '}
      {id === store.chosen.value ? (
        <button type="button" onClick={() => openStory(store, id)}>
          {dot.story}
        </button>
      ) : null}
    </p>
  );
}
