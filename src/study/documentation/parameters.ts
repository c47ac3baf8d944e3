/** The page on settings: each with meaning, unit, range, default and the basis of the default. */
import { isField, plausibleText, type Field, type FieldTree } from '../../model/scenario/field.ts';
import { settingFields } from '../../model/scenario/settings.ts';
import { code, GENERATED, markdownTable } from './markdown.ts';

const rangeOf = (field: Field) =>
  field.type === 'boolean' ? 'true, false' : field.type === 'choice' ? field.choices.join(', ') : `${field.range[0]} to ${field.range[1]}`;

const defaultOf = (field: Field) =>
  field.type === 'table' ? field.keys.map((key) => `${key} ${field.default[key]}`).join('; ') : String(field.default);

const plausibleOf = (field: Field) => ('range' in field ? plausibleText(field) : '');

const basisOf = ({ basis, source }: Field) => (source === undefined ? basis : `${basis}: ${source}`);

function rowsOf(tree: FieldTree, path: string): string[][] {
  return Object.entries(tree).flatMap(([name, node]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (!isField(node)) return rowsOf(node, here);
    return [[code(here), node.meaning, node.unit, rangeOf(node), plausibleOf(node), defaultOf(node), node.kind, basisOf(node)]];
  });
}

export function parametersPage(): string {
  const groups = Object.entries(settingFields as FieldTree).map(([name, node]) => {
    const rows = isField(node) ? rowsOf({ [name]: node }, '') : rowsOf(node, name);
    return `## ${name}\n\n${markdownTable(['setting', 'meaning', 'unit', 'range', 'plausible', 'default', 'kind', 'basis'], rows)}`;
  });
  return `# Settings

${GENERATED} A policy is something that a commissioner chooses; an assumption is a belief about the world. The range is
what is allowed; the plausible range, where one is given, holds the values that the default might as well have, with the reason for its
ends. The parameters of each behaviour are on
its page under [mechanisms](mechanisms/README.md).

${groups.join('\n\n')}
`;
}
