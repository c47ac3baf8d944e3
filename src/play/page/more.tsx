/** Further levers: every setting with its meaning, unit, range and source. What is closed is not drawn. */
import { signal, useSignal } from '@preact/signals';
import { valueWords } from '../../model/scenario/words.ts';
import { valueAt, keptAt } from '../../model/scenario/compose.ts';
import type { Value } from '../../model/scenario/values.ts';
import { groupsOf, type Entry, type Group, type Part } from '../design/catalogue.ts';
import { valueIn, withValue } from '../design/design.ts';
import { english as texts } from '../texts/english.ts';
import type { Store } from './store.ts';

const wanted = signal('');

const PARTS = [
  ['rules', texts.more.rules, texts.more.rulesNote],
  ['behaviour', texts.more.behaviour, texts.more.behaviourNote],
  ['assumptions', texts.more.assumptions, texts.more.assumptionsNote],
] as const satisfies readonly (readonly [Part, string, string])[];

export function More({ store }: { readonly store: Store }) {
  const isOpen = useSignal(false);
  return (
    <details class="all-levers" lang="en" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>{texts.more.title}</summary>
      {isOpen.value ? <Inside store={store} /> : null}
    </details>
  );
}

function Inside({ store }: { readonly store: Store }) {
  const find = wanted.value.trim().toLowerCase();
  const parts = PARTS.map(([part, title, note]) => ({ part, title, note, groups: matching(groupsOf(part), find) }));
  return (
    <>
      <p class="note">{texts.more.about}</p>
      <p>
        <label class="find">
          <span>{texts.more.filter}</span>{' '}
          <input type="search" value={wanted.value} onInput={(event) => (wanted.value = event.currentTarget.value)} />
        </label>
      </p>
      {parts.every(({ groups }) => groups.length === 0) ? <p role="status">{texts.more.none}</p> : null}
      {parts.map(({ part, title, note, groups }) =>
        groups.length === 0 ? null : (
          <section class={`part ${part}`}>
            <h3>{title}</h3>
            <p class="note">{note}</p>
            {groups.map((group) => (
              <GroupOfLevers key={group.title} store={store} group={group} isFound={find !== ''} />
            ))}
          </section>
        ),
      )}
    </>
  );
}

function matching(groups: readonly Group[], find: string): Group[] {
  if (find === '') return [...groups];
  return groups
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter(({ name, leaf }) => `${name} ${leaf.meaning}`.toLowerCase().includes(find)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function GroupOfLevers({ store, group, isFound }: { readonly store: Store; readonly group: Group; readonly isFound: boolean }) {
  const isOpen = useSignal(false);
  const isShown = isOpen.value || isFound;
  const changed = group.entries.filter(({ path }) => path in store.design.value.set).length;
  return (
    <details open={isShown} onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>
        {group.title}{' '}
        <span class="note">
          ({changed > 0 ? `${changed} / ` : ''}
          {group.entries.length})
        </span>
      </summary>
      {isShown ? group.entries.map((entry) => <Setting key={entry.path} store={store} entry={entry} />) : null}
    </details>
  );
}

function Setting({ store, entry }: { readonly store: Store; readonly entry: Entry }) {
  const { path, leaf, name, plausible } = entry;
  const today = valueAt(store.town, keptAt(path));
  const value = valueIn(store.town, store.design.value, path);
  const put = (next: Value): void => void store.change(withValue(store.town, store.design.value, path, next));
  const id = `set-${path.replaceAll('.', '-')}`;
  return (
    <div class={value === today ? 'setting' : 'setting is-changed'}>
      <label for={id}>{name}</label>
      <Control id={id} entry={entry} value={value} put={put} />
      {value === today ? null : (
        <button type="button" onClick={() => put(today)} aria-label={`${texts.more.back}: ${name}`}>
          {texts.more.back}
        </button>
      )}
      <p class="note" id={`${id}-about`}>
        {leaf.meaning} {texts.more.today(valueWords(today, leaf))}
        {'range' in leaf ? `; ${texts.more.range(valueWords(leaf.range[0], leaf, false), valueWords(leaf.range[1], leaf))}` : ''};{' '}
        {texts.more.bases[leaf.basis]}. {leaf.source === undefined ? '' : texts.more.source(leaf.source)}{' '}
        {plausible === '' ? '' : texts.more.plausible(plausible)}
      </p>
    </div>
  );
}

type ControlProps = { readonly id: string; readonly entry: Entry; readonly value: Value; readonly put: (next: Value) => void };

function Control({ id, entry: { leaf }, value, put }: ControlProps) {
  const about = `${id}-about`;
  if (leaf.type === 'boolean')
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        aria-describedby={about}
        onChange={(event) => put(event.currentTarget.checked)}
      />
    );
  if (leaf.type === 'choice')
    return (
      <select id={id} value={String(value)} aria-describedby={about} onChange={(event) => put(event.currentTarget.value)}>
        {leaf.choices.map((choice) => (
          <option value={choice}>{valueWords(choice, leaf)}</option>
        ))}
      </select>
    );
  return (
    <input
      id={id}
      type="number"
      step={leaf.type === 'integer' ? 1 : 'any'}
      min={leaf.range[0]}
      max={leaf.range[1]}
      value={String(value)}
      aria-describedby={about}
      onChange={(event) => {
        if (event.currentTarget.value !== '') put(Number(event.currentTarget.value));
      }}
    />
  );
}
