/**
 * Numbers of the model have names: in what steps and mechanisms do, a number is a setting, a parameter of a mechanism, or a constant that says
 * its unit and reason. What sensitivity studies vary, and what the documentation says, then misses none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOMS = [
  'appraisal',
  'bidding',
  'commissioning',
  'delivery',
  'finance',
  'lifecycle',
  'mechanisms',
  'noticing',
  'partnerships',
  'population',
  'quarter',
  'shared-rules',
];

/** Nothing, one, the next, the last, a pair or a half: counting, not a quantity of the model. */
const COUNTING = ['0', '1', '2'];

/** What a mechanism declares: its parameters, described one by one, and the two values of a rule between which its effect is measured. */
const DECLARED = ['parameters', 'expect'];

/** Whether all within a piece of code has a name: a constant of the file, written in capitals, or what a mechanism declares. */
function isNamed(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return DECLARED.includes(node.name.getText());
  return (
    ts.isVariableDeclaration(node) &&
    ts.isSourceFile(node.parent.parent.parent) &&
    (node.parent.flags & ts.NodeFlags.Const) !== 0 &&
    /^[A-Z][A-Z0-9_]*$/.test(node.name.getText())
  );
}

/** Numbers without a name, each with its line. */
function bareNumbers(text: string): string[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNamed(node) || ts.isTypeNode(node)) return;
    if (ts.isNumericLiteral(node) && !COUNTING.includes(node.getText()))
      found.push(`line ${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('a number without a name', () => {
  it.each([
    ['export const share = (x: number) => 0.35 * x;', ['line 1: 0.35']],
    ['const factor = 3;', ['line 1: 3']],
    ['let LIMIT = 3;', ['line 1: 3']],
    ['function f() {\n  const LIMIT = 0.9;\n  return LIMIT;\n}', ['line 2: 0.9']],
    ['export const yearly = (money: number) => money / 4;', ['line 1: 4']],
    ['if (x > 1e-9) y();', ['line 1: 1e-9']],
    ['const mean = (a: number, b: number) => 0.5 * (a + b);', ['line 1: 0.5']],
    ['defineMechanism({ parameters: { a: { default: 0.3 } }, hooks: { cover: () => 0.3 } });', ['line 1: 0.3']],
    ['const bits = key & 0xff;', ['line 1: 0xff']],
  ])('is found in %j', (text, expected) => {
    expect(bareNumbers(text)).toEqual(expected);
  });

  it.each([
    'const LIMIT = 0.9;',
    'export const MARK_UPS = [-0.25, 0.05] as const;',
    'const WEIGHTS = { thin: 0.35, risk: { of: 0.25 } } as const;',
    'defineMechanism({ parameters: { a: { default: 0.3, range: [0, 5] } }, expect: { rule: { low: 1, high: 4 } } });',
    'type Quarter = 0 | 1 | 2 | 3;',
    'for (let k = 0; k < 2; k++) last = list.at(-1);',
    '// costs 0.35 of it',
  ])('is not found in %j', (text) => {
    expect(bareNumbers(text)).toEqual([]);
  });
});

describe.each(ROOMS)('%s', (room) => {
  const folder = join('src/model', room);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

  it('has no number without a name', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => bareNumbers(readFileSync(join(folder, file), 'utf8')).map((number) => `${file}, ${number}`))).toEqual(
      [],
    );
  });
});
