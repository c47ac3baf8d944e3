/** Reasons kept by hand, one file a hypothesis; each says for which results it was written, so that it cannot outlive them in silence. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HOME = 'docs/model/reasons';
const FORM = /^For results ([0-9a-f]{8,})\.\n\n([\s\S]*\S)\s*$/;

const NONE = 'Cause not yet diagnosed.';

export type ReadReason = (id: string) => string | null;

export const reasonFile: ReadReason = (id) => {
  const file = join(HOME, `${id}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

export function reasonFor(id: string, digest: string, read: ReadReason): string {
  const text = read(id);
  if (text === null) return NONE;
  const [, written = '', reason = ''] = FORM.exec(text) ?? [];
  if (reason === '')
    throw new Error(`${join(HOME, id)}.md: found no reason; expected 'For results <digest>.', an empty line and the reason`);
  return digest.startsWith(written) ? reason : `${NONE} Of earlier results (\`${written}\`) it was said: ${reason}`;
}
