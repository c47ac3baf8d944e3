/** Taking it away: a link, the scenario as a file and back, the data. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { scenarioText } from '../../model/scenario/write.ts';
import { digestOf } from '../../study/analysis/digest.ts';
import { csvOf } from '../answer/data.ts';
import { designOf, pairOf, readAgain, readText, Refused } from '../design/design.ts';
import { linkOf, LONGEST_LINK } from '../design/link.ts';
import { withLanguage } from '../language.ts';
import { texts as spoken } from '../texts.ts';
import { english as texts } from '../texts/english.ts';
import { embedCode, isReachable, PLACEHOLDER } from './embed.ts';
import { save } from './save.ts';
import type { Store } from './store.ts';

/** Larger files are no scenarios. */
const LARGEST_FILE = 1_000_000;

const addressOf = (store: Store): string => `${location.href.split('#')[0] ?? ''}#${withLanguage(linkOf(store.design.value, store.home))}`;

export function Take({ store }: { readonly store: Store }) {
  const said = useSignal('');
  const { take } = texts;
  const address = addressOf(store);
  const record = store.towns[1].value.record;
  const saveFile = (name: string, type: string, text: string): void => {
    save(name, type, text);
    said.value = take.saved(name);
  };
  useSignalEffect(() => {
    const report = store.report.value;
    if (report === null || report === 'is drawn') return;
    save('report.html', 'text/html', report.page);
    said.value = take.drawn(report.worlds);
    // Kept, it would be saved once more when somebody comes back to this view.
    store.report.value = null;
  });
  return (
    <section class="take" lang="en" aria-labelledby="take-title">
      <h2 id="take-title">{take.title}</h2>
      <p class="buttons">
        <Copies address={address} say={(text) => (said.value = text)} />
        <button type="button" onClick={() => saveFile('yours.yaml', 'application/yaml', scenarioText(store.pair.value.yours))}>
          {take.save}
        </button>
        <button type="button" onClick={() => saveFile('today.yaml', 'application/yaml', scenarioText(store.pair.value.base))}>
          {take.saveToday}
        </button>
        <label class="button">
          {take.open}
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={(event) => void opened(store, event.currentTarget, (text) => (said.value = text))}
          />
        </label>
        <button
          type="button"
          disabled={record === null}
          onClick={() => saveFile('town.csv', 'text/csv', csvOf([store.towns[0].value, store.towns[1].value], store.design.value.seed))}
        >
          {take.data}
        </button>
        <button
          type="button"
          disabled={!store.isWhole.value || !store.isChanged.value || store.report.value === 'is drawn'}
          onClick={store.drawReport}
        >
          {take.report}
        </button>
      </p>
      <p class="note">
        {take.length(address.length, LONGEST_LINK)} {address.length > LONGEST_LINK ? take.tooLong(LONGEST_LINK) : ''}
      </p>
      <p role="status">{store.report.value === 'is drawn' ? take.drawing : said.value}</p>
      <p class="note">
        {take.command} <code>commonweal compare today.yaml yours.yaml --replications 1</code>. {take.digest}{' '}
        <code class="digest">{record === null ? '…' : digestOf([record.digest])}</code>
      </p>
    </section>
  );
}

type Say = (text: string) => void;

/** The link, and code that shows it inside another page. */
function Copies({ address, say }: { readonly address: string; readonly say: Say }) {
  const { take } = texts;
  const isTooLong = address.length > LONGEST_LINK;
  const embed = async (): Promise<void> => {
    const code = embedCode(address, spoken.title);
    const isCopied = await copied(code);
    const first = isReachable(address) ? null : `${take.embedFirst(PLACEHOLDER)} ${code}`;
    if (isCopied) say([take.embedCopied, first ?? ''].join(' '));
    else say(first ?? `${take.embedByHand} ${code}`);
  };
  const copy = async (): Promise<void> => {
    const done = isReachable(address) ? take.copied : take.copiedHere;
    const isCopied = await copied(address);
    say(isCopied ? done : `${take.copyByHand} ${address}`);
  };
  return (
    <>
      <button type="button" disabled={isTooLong} onClick={copy}>
        {take.link}
      </button>
      <button type="button" disabled={isTooLong} onClick={embed}>
        {take.embed}
      </button>
    </>
  );
}

/** Whether a text could be put on the clipboard: a page from a file may not be allowed to. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function opened(store: Store, input: HTMLInputElement, say: Say): Promise<void> {
  const [file] = input.files ?? [];
  if (file === undefined) return;
  try {
    if (file.size > LARGEST_FILE) throw new Refused(texts.take.tooLarge(file.size));
    const scenario = readText(await file.text(), file.name.replace(/\.(ya?ml|json)$/i, ''));
    const design = designOf(store.town, scenario);
    readAgain(pairOf(store.town, design).yours);
    if (store.change(design)) say(texts.take.opened(file.name));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    store.refused.value = error.message;
    say(`${texts.refused} ${error.message}`);
  } finally {
    input.value = '';
  }
}
