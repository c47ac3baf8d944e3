/** Where a picture or a table comes from: goes into every download, and says so while the model is not calibrated. */
import { html, raw, type Html } from './html.ts';

export type Origin = {
  readonly title: string;
  readonly scenarios: readonly string[];
  readonly seed: string;
  readonly engine: string;
  /** Hash of the sources that results depend on, where it is known. */
  readonly build?: string;
  readonly digest: string;
  readonly command: string;
};

/** The script in the page reads it from there. */
export function provenance(about: Origin, calibrated: boolean): Html {
  const said = calibrated ? about : { ...about, status: 'not yet calibrated' };
  // Inside a script element only "<" could end it.
  return html`<script type="application/json" id="provenance">
    ${raw(JSON.stringify(said).replaceAll('<', '\\u003c'))}
  </script>`;
}
