/** The key of the picture: its marks as they are drawn, and the colours of kinds of work. */
import type { JSX } from 'preact';
import { SERVICES } from '../../model/scenario/names.ts';
import { texts } from '../texts.ts';
import type { Texts } from '../texts/english.ts';
import { pictureWords } from './town-view.tsx';
import type { Store } from './store.ts';

/** In a box of 24 by 16 px. */
const MARKS = [
  ['small', <circle cx="12" cy="8" r="2.5" />],
  ['large', <circle cx="12" cy="8" r="7" />],
  [
    'holds',
    <>
      <circle cx="12" cy="8" r="4" />
      <circle class="stroke-ink" cx="12" cy="8" r="6" />
    </>,
  ],
  ['spot', <circle cx="12" cy="8" r="4" />],
  ['none', <circle class="pale" cx="12" cy="8" r="4" />],
  ['rim', <circle class="pale soft" cx="12" cy="8" r="4" />],
  ['closed', <path class="stroke-ink" d="M8 4l8 8M16 4l-8 8" />],
  ['merged', <path class="stroke-ink" d="M7 8h10" />],
  ['line', <path class="stroke-kind" d="M1 8h22" />],
  ['tie', <path class="stroke-ink dashed" d="M1 8h22" />],
  [
    'firm',
    <>
      <path class="stroke-soft" d="M1 8h15" />
      <path class="soft" d="M18 4l4 4-4 4-4-4z" />
    </>,
  ],
] as const satisfies readonly (readonly [Exclude<keyof Texts['picture']['marks'], 'title'>, JSX.Element])[];

export function Legend({ store }: { readonly store: Store }) {
  const { picture } = texts;
  return (
    <div class="legend">
      <ul class="note kinds" aria-label={picture.marks.title}>
        {MARKS.map(([name, drawing]) => (
          <li>
            <svg class="mark" viewBox="0 0 24 16" aria-hidden="true">
              {drawing}
            </svg>{' '}
            {picture.marks[name]}
          </li>
        ))}
      </ul>
      <ul class="note kinds" aria-label={picture.coloursTitle}>
        {SERVICES.map((name, k) => (
          <li>
            <i class={`kind-${k}`} aria-hidden="true" /> {texts.services[name]}
          </li>
        ))}
        {store.isChanged.value ? <li>{picture.same}</li> : null}
      </ul>
      <details>
        <summary>{picture.words}</summary>
        <Words store={store} />
      </details>
    </div>
  );
}

function Words({ store }: { readonly store: Store }) {
  const at = store.playing.value ? 0 : Math.floor(store.at.value);
  return (
    <>
      <p>{pictureWords(store.towns[0].value, 0, at)}</p>
      <p>{pictureWords(store.towns[1].value, 1, at)}</p>
    </>
  );
}
