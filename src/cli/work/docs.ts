/** What `commonweal docs` does: prints or writes pages of the model’s documentation. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { visible } from '../../model/scenario/characters.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { documentationPages } from '../../study/documentation/pages.ts';
import { writePages } from '../folders/doc-pages.ts';
import { counted } from '../../study/counted.ts';
import { print, notify } from '../effects.ts';
import { UserError } from '../errors.ts';

export type DocsArguments = { readonly what: string; readonly id?: string | undefined; readonly out?: string | undefined };

const pagesOf: Readonly<Record<string, RegExp>> = {
  odd: /^odd\.md$/,
  mechanisms: /^mechanisms\//,
  outcomes: /^outcomes\.md$/,
  parameters: /^parameters\.md$/,
};

function unknown(kind: string, name: string, names: readonly string[]): UserError {
  const near = nearestName(name, names);
  return new UserError(
    `docs: found no ${kind} '${name}'; expected one of ${names.join(', ')}${near === null ? '' : `; did you mean '${near}'?`}`,
  );
}

export function docs({ what, id, out }: DocsArguments): void {
  const all = documentationPages(mechanisms);
  const pattern = Object.hasOwn(pagesOf, what) ? pagesOf[what] : undefined;
  if (pattern === undefined) throw unknown('documentation', what, Object.keys(pagesOf));
  if (id !== undefined && what !== 'mechanisms') throw new UserError(`docs ${what}: found '${id}' after it; expected nothing more`);
  const ids = mechanisms.map((mechanism) => mechanism.id);
  if (id !== undefined && !ids.includes(id)) throw unknown('mechanism', id, ids);
  const pages = [...all].filter(([path]) => (id === undefined ? pattern.test(path) : path === `mechanisms/${id}.md`));
  if (out === undefined) return print(pages.map(([, text]) => text).join('\n'));
  writePages(out, pages);
  notify(`${counted(pages.length, 'page')} written to ${visible(out)}`);
}
