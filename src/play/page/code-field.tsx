/** A field for a code, which no browser completes or corrects. */
import type { Signal } from '@preact/signals';

export function CodeField({ label, text }: { readonly label: string; readonly text: Signal<string> }) {
  return (
    <label>
      {label}{' '}
      <input
        type="text"
        class="code-field"
        autocomplete="off"
        spellcheck={false}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
    </label>
  );
}
