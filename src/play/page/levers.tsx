/** The three large levers, and going back. */
import { useSignal } from '@preact/signals';
import { designWarnings } from '../../model/scenario/design.ts';
import { differences } from '../../model/scenario/differences.ts';
import { isAssumption } from '../design/design.ts';
import { levers, stepOf, withStep, type Lever } from '../design/levers.ts';
import { texts } from '../texts.ts';
import { english } from '../texts/english.ts';
import type { Store } from './store.ts';

/** Marks set the lever for a mouse or a finger; the keyboard has the lever itself. */
function Marks({ lever, put }: { readonly lever: Lever; readonly put: (step: number) => void }) {
  const last = lever.steps.length - 1;
  return (
    <span class="marks" aria-hidden="true">
      {(['today', 'ambitious', 'extreme'] as const).map((mark) => (
        <button
          type="button"
          tabIndex={-1}
          style={{ left: `${(100 * lever[mark]) / last}%` }}
          class={mark}
          onClick={() => put(lever[mark])}
        >
          {texts.marks[mark]}
        </button>
      ))}
    </span>
  );
}

function LeverControl({ store, lever }: { readonly store: Store; readonly lever: Lever }) {
  const { name, meaning, steps } = texts.levers[lever.id];
  const step = stepOf(store.town, store.design.value, lever);
  const said = steps[step] ?? texts.ownSetting;
  const put = (next: number): void => void store.change(withStep(store.town, store.design.value, lever, next));
  return (
    <div class="lever">
      <label for={`lever-${lever.id}`}>
        <span class="lever-name">{name}</span> <output>{said}</output>
      </label>
      <input
        id={`lever-${lever.id}`}
        type="range"
        min="0"
        max={lever.steps.length - 1}
        step="1"
        value={Math.max(0, step)}
        aria-valuetext={said}
        aria-describedby={`lever-${lever.id}-meaning`}
        onInput={(event) => put(Number(event.currentTarget.value))}
      />
      <Marks lever={lever} put={put} />
      <p class="note" id={`lever-${lever.id}-meaning`}>
        {meaning}
      </p>
    </div>
  );
}

export function Levers({ store }: { readonly store: Store }) {
  const isExplained = useSignal(false);
  return (
    <section class={isExplained.value ? 'levers explained' : 'levers'} aria-labelledby="levers-title">
      <h2 id="levers-title" class="hidden">
        {texts.leversTitle}
      </h2>
      <div class="three">
        {levers.map((lever) => (
          <LeverControl store={store} lever={lever} />
        ))}
      </div>
      <p class="buttons">
        <button type="button" class="explain" aria-expanded={isExplained.value} onClick={() => (isExplained.value = !isExplained.value)}>
          {texts.leversMeaning}
        </button>
        <button type="button" disabled={store.past.value.length === 0} onClick={store.undo}>
          {texts.undo}
        </button>
        <button type="button" disabled={store.future.value.length === 0} onClick={store.redo}>
          {texts.redo}
        </button>
        <button type="button" disabled={store.isHome.value} onClick={store.reset}>
          {store.membership.isIn.value ? texts.inClass.reset : texts.reset}
        </button>
        {store.membership.isIn.value ? (
          <button type="button" onClick={store.leaveClass}>
            {texts.inClass.leave}
          </button>
        ) : null}
      </p>
      <Warnings store={store} />
      <Refusal store={store} />
    </section>
  );
}

function Warnings({ store }: { readonly store: Store }) {
  const warnings = designWarnings(store.pair.value.yours);
  if (warnings.length === 0) return null;
  return (
    <div class="caution" role="status" lang="en">
      <strong>{english.more.warnings}</strong>
      {warnings.map(({ warning, change }) => (
        <p>
          {warning} <span class="note">{change}</span>
        </p>
      ))}
    </div>
  );
}

function Refusal({ store }: { readonly store: Store }) {
  const message = store.refused.value;
  const failed = store.failed.value;
  if (message === null && failed === null) return null;
  return (
    <div class="caution failure" role="alert">
      <strong>{message === null ? texts.failed : texts.refused}</strong>
      {(message ?? failed ?? '').split('\n').map((line) => (
        <p lang="en">{line}</p>
      ))}
    </div>
  );
}

/** Every change as a sentence. */
export function Changed({ store }: { readonly store: Store }) {
  const { base, yours } = store.pair.value;
  const own = differences(base, yours);
  const both = differences(store.town, base).filter(({ path }) => path === 'seed' || isAssumption(path));
  return (
    <section class="changed" lang="en" aria-labelledby="changed-title">
      <h2 id="changed-title">{english.changed.title}</h2>
      {own.length + both.length === 0 ? (
        <p>{english.changed.nothing}</p>
      ) : (
        <ul>
          {own.map(({ words, inert }) => (
            <li>
              {words} {inert === undefined ? null : <em>{inert}</em>}
            </li>
          ))}
          {both.map(({ words }) => (
            <li>
              {words} <em>({english.changed.both})</em>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
