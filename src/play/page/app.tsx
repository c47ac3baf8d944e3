/** The page. */
import { build } from '../built-in.ts';
import { texts } from '../texts.ts';
import { Further, Sentence } from './answer.tsx';
import { CharitySection } from './charity.tsx';
import { Charts } from './charts.tsx';
import { Changed, Levers } from './levers.tsx';
import { More } from './more.tsx';
import { serviceNames } from './service-names.ts';
import type { Store } from './store.ts';
import { Take } from './take.tsx';
import { Tenders } from './tenders.tsx';
import { pictureWords, TownView } from './town-view.tsx';
import { Transport } from './transport.tsx';

export function App({ store }: { readonly store: Store }) {
  return (
    <>
      <a class="skip" href="#answer" onClick={toAnswer}>
        {texts.skip}
      </a>
      <header>
        <h1>{texts.title}</h1>
        <p class="note">{texts.invented}</p>
      </header>
      <main>
        <Sentence store={store} />
        <Towns store={store} />
        <Transport store={store} />
        <Levers store={store} />
        <Further store={store} />
        <Charts store={store} />
        <CharitySection store={store} />
        <Tenders store={store} />
        <Changed store={store} />
        <More store={store} />
        <Take store={store} />
      </main>
      <footer>
        <p>{texts.notCalibrated}</p>
        <p>
          {texts.footer(build)} {texts.licences}
        </p>
      </footer>
    </>
  );
}

/** The part after '#' of the address is the design, so that the link must not change it. */
function toAnswer(event: MouseEvent): void {
  event.preventDefault();
  const answer = document.getElementById('answer');
  answer?.setAttribute('tabindex', '-1');
  answer?.focus();
}

function Towns({ store }: { readonly store: Store }) {
  const shown = store.shownSide.value;
  return (
    <section class={`towns show-${shown}`} aria-label={texts.picture.words}>
      <div class="switch" role="group" aria-label={texts.show}>
        {([0, 1] as const).map((side) => (
          <button type="button" aria-pressed={shown === side} onClick={() => (store.shownSide.value = side)}>
            {texts.sides[side]}
          </button>
        ))}
      </div>
      <TownView store={store} side={0} />
      <TownView store={store} side={1} />
      <Legend store={store} />
    </section>
  );
}

function Legend({ store }: { readonly store: Store }) {
  const { picture } = texts;
  return (
    <div class="legend">
      <p class="note">
        {picture.legend} {store.isChanged.value ? picture.same : ''}
      </p>
      <ul class="note kinds services">
        {serviceNames.map((name, k) => (
          <li>
            <i class={`kind-${k}`} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      <ul class="note kinds">
        {[picture.holds, picture.spot, picture.none, picture.closed, picture.merged, picture.firm].map((mark) => (
          <li>{mark}</li>
        ))}
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
