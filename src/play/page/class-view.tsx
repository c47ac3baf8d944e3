/** The view for a class: one code for everybody, a code a group, and all groups on one page. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { classCode, groupCode } from '../design/class-codes.ts';
import { Refused } from '../design/design.ts';
import { presets, type PresetId } from '../design/presets.ts';
import { handsFor } from '../engine/crew.ts';
import { english as texts } from '../texts/english.ts';
import { CodeField } from './code-field.tsx';
import { Cards } from './class-cards.tsx';
import { Compare } from './class-compare.tsx';
import { anyWorld, makeClassStore, type ClassStore } from './class-store.ts';
import { makeHands } from './hands.ts';
import { openDrawer } from './kept.ts';
import type { Store } from './store.ts';
import { useTitleFocus } from './title-focus.ts';

let made: ClassStore | null = null;

/** One comparison a page, which is still there when one has looked at another view. */
function groupsOf({ town }: Store): ClassStore {
  made ??= makeClassStore(
    town,
    makeHands(handsFor(navigator.hardwareConcurrency)),
    openDrawer(() => localStorage, 'commonweal.groups'),
  );
  return made;
}

export function ClassView({ store }: { readonly store: Store }) {
  const groups = groupsOf(store);
  const title = useTitleFocus();
  useSignalEffect(() => {
    // What was refused was this design, or was in its world.
    void store.design.value;
    groups.refused.value = null;
  });
  return (
    <section class="class" lang="en" aria-labelledby="class-title">
      <h2 id="class-title" ref={title} tabIndex={-1}>
        {texts.group.title}
      </h2>
      <p class="unprinted">{texts.group.about}</p>
      <div class="three unprinted">
        <Begin store={store} toTitle={() => title.current?.focus()} />
        <Join store={store} />
        <Mine store={store} groups={groups} />
      </div>
      <Compare groups={groups} />
      <Cards groups={groups} seed={store.design.value.seed} />
    </section>
  );
}

type BeginGiven = { readonly store: Store; readonly toTitle: () => void };

function Begin({ store, toTitle }: BeginGiven) {
  const said = texts.group;
  const preset = useSignal<PresetId>('today');
  return (
    <div>
      <h3>{said.begin}</h3>
      <p>
        <label>
          {said.preset}{' '}
          <select
            value={preset.value}
            onChange={(event) => (preset.value = presets.find(({ id }) => id === event.currentTarget.value)?.id ?? 'today')}
          >
            {presets.map(({ id }) => (
              <option value={id}>{said.presets[id]}</option>
            ))}
          </select>
        </label>
      </p>
      <p>
        <button type="button" onClick={() => store.enterClass(classCode(anyWorld(), preset.value))}>
          {said.make}
        </button>
      </p>
      <Known store={store} toTitle={toTitle} />
    </div>
  );
}

/** The class that this page knows. The button that leads back to it goes with its use, and the focus to the title. */
function Known({ store, toTitle }: BeginGiven) {
  const said = texts.group;
  const { code, isHere, isUnreadable } = store.membership;
  const known = code.value;
  const goBack = (): void => {
    if (known !== null && store.enterClass(known)) toTitle();
  };
  return (
    <>
      <p role="status">
        {known === null ? null : (
          <>
            {said.made} <strong class="code made">{known}</strong>
          </>
        )}
        {known === null && isUnreadable ? said.unreadableCode : null}
      </p>
      {known === null || isHere.value ? null : (
        <p>
          {said.isAway}{' '}
          <button type="button" onClick={goBack}>
            {said.goBack}
          </button>
        </p>
      )}
    </>
  );
}

function Join({ store }: { readonly store: Store }) {
  const said = texts.group;
  const text = useSignal('');
  const answer = useSignal<string | null>(null);
  const isRefused = useSignal(false);
  useSignalEffect(() => {
    // Neither a refusal nor the welcome holds for another text or another world.
    void [text.value, store.design.value];
    answer.value = null;
  });
  const join = (event: SubmitEvent): void => {
    event.preventDefault();
    try {
      if (text.value.trim() === '') throw new Refused(said.nothingTyped);
      const isTaken = store.enterClass(text.value);
      isRefused.value = !isTaken;
      answer.value = isTaken ? said.joined : store.refused.value;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      isRefused.value = true;
      answer.value = error.message;
    }
  };
  return (
    <form onSubmit={join}>
      <h3>{said.joinTitle}</h3>
      <p>
        <CodeField label={said.join} text={text} />
      </p>
      <p>
        <button type="submit">{said.joinButton}</button>
      </p>
      {answer.value === null ? null : (
        <p role={isRefused.value ? 'alert' : 'status'} class={isRefused.value ? 'caution failure' : ''}>
          {answer.value}
        </p>
      )}
    </form>
  );
}

/** Why the town's design has no code to bring: the comparison would refuse it. Null where it has. */
function elsewhereWords({ design, membership }: Store, { groups }: ClassStore): string | null {
  const world = groups.value[0]?.design.seed;
  if (world !== undefined) return world === design.value.seed ? null : texts.group.elsewhereGroups;
  return membership.code.value === null || membership.isHere.value ? null : texts.group.elsewhere;
}

function Mine({ store, groups }: { readonly store: Store; readonly groups: ClassStore }) {
  const said = texts.group;
  const code = groupCode(store.town, store.design.value);
  const elsewhere = elsewhereWords(store, groups);
  if (elsewhere !== null)
    return (
      <div>
        <h3>{said.mine}</h3>
        <p>{elsewhere}</p>
      </div>
    );
  return (
    <div>
      <h3>{said.mine}</h3>
      <p>
        {code === null ? (
          said.noCode
        ) : (
          <>
            {said.mineIs} <strong class="code mine">{code}</strong>
          </>
        )}
      </p>
      <p>
        <button type="button" onClick={() => groups.addDesign(store.design.value)}>
          {said.addMine}
        </button>
      </p>
    </div>
  );
}
