/** Play, pause, step, scrub and speed. */
import { useComputed } from '@preact/signals';
import { texts } from '../texts.ts';
import type { Store } from './store.ts';

export function Transport({ store }: { readonly store: Store }) {
  const { transport } = texts;
  const quarter = useComputed(() => Math.floor(store.at.value));
  const last = useComputed(() => Math.max(0, Math.min(store.towns[0].value.frames.length, store.towns[1].value.frames.length) - 1));
  const go = (to: number): void => {
    store.playing.value = false;
    store.at.value = Math.max(0, Math.min(to, last.value));
  };
  const toggle = (): void => {
    if (!store.playing.value && store.at.value >= store.quarters) store.at.value = 0;
    store.playing.value = !store.playing.value;
  };
  return (
    <section class="transport" aria-label={transport.title}>
      <button type="button" class="play" onClick={toggle} aria-label={store.playing.value ? transport.pause : transport.play}>
        <span aria-hidden="true">{store.playing.value ? '❚❚' : '▶'}</span>
      </button>
      <button type="button" onClick={() => go(quarter.value - 1)} aria-label={transport.back}>
        <span aria-hidden="true">‹</span>
      </button>
      <button type="button" onClick={() => go(quarter.value + 1)} aria-label={transport.on}>
        <span aria-hidden="true">›</span>
      </button>
      <span class="when">{texts.when(quarter.value)}</span>
      <input
        type="range"
        class="scrub"
        min="0"
        max={store.quarters}
        step="1"
        value={quarter.value}
        aria-label={transport.scrub}
        aria-valuetext={texts.when(quarter.value)}
        onInput={(event) => go(Number(event.currentTarget.value))}
      />
      <label class="speed">
        <span>{transport.speed}</span>
        <select value={store.speed.value} onChange={(event) => (store.speed.value = Number(event.currentTarget.value))}>
          {transport.speeds.map((name, k) => (
            <option value={k}>{name}</option>
          ))}
        </select>
      </label>
    </section>
  );
}
