/** The library's declarations: those of its entry and of all they name, and nothing else, so that a caller needs no other package's types. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { tool } from './tool.ts';

/** Where the compiler puts a room's declarations: `study/findings.ts` → .tsbuild/study/study/findings.d.ts. */
const declarationOf = (source: string): string => join('.tsbuild', source.split('/')[0] as string, source.replace(/\.ts$/, '.d.ts'));

const isOwn = (specifier: string) => specifier.startsWith('.');

/** Sources, below src, that the declarations of one reach. */
function reachedFrom(entry: string): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const open = [entry];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    if (reached.has(source)) continue;
    const text = readFileSync(declarationOf(source), 'utf8');
    reached.set(source, text);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (!isOwn(fileName))
        throw new Error(`src/${source}: its declarations name the package ${fileName}; expected none but the project's own`);
      open.push(posix.join(posix.dirname(source), fileName));
    }
  }
  return reached;
}

/** Compiles and writes the declarations that src/<entry> reaches into a folder, laid out as the sources are. */
export function writeDeclarations(entry: string, folder: string): void {
  const [node = '', ...words] = tool('typescript', 'tsc', '-b', 'src/library');
  const { status } = spawnSync(node, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the sources do not compile; nothing was built');
  for (const [source, text] of reachedFrom(entry)) {
    const file = join(folder, source.replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(file), { recursive: true });
    // Every resolution finds x.d.ts for x.js; few find it for x.ts.
    writeFileSync(file, text.replaceAll(/(["'])(\.{1,2}\/[^"'\n]*)\.ts\1/g, '$1$2.js$1'));
  }
}
