/** `commonweal schema`: JSON Schemas for editors and for scripts that read results. */
import type { CommandModule } from 'yargs';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { scenarioSchema } from '../../model/scenario/schema.ts';
import { printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { resultsSchema } from '../results-schema.ts';

type Arguments = { readonly what: string };

const schemas: Readonly<Record<string, () => object>> = {
  scenario: () => scenarioSchema(mechanisms),
  results: resultsSchema,
};

function schema({ what }: Arguments): void {
  const names = Object.keys(schemas);
  const make = Object.hasOwn(schemas, what) ? schemas[what] : undefined;
  const nearest = nearestName(what, names);
  const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
  if (make === undefined) throw new UserError(`found no schema '${what}'; expected one of ${names.join(', ')}${hint}`);
  printJson(make());
}

export const command: CommandModule<object, Arguments> = {
  command: 'schema <what>',
  describe: 'Print a JSON Schema for editors and scripts',
  builder: (cli) =>
    cli
      .positional('what', { type: 'string', demandOption: true, describe: 'scenario or results' })
      .example('$0 schema scenario > scenario.schema.json', 'For an editor to complete scenario files from')
      .example('$0 schema results', 'What --json prints for run, compare and ablate'),
  handler: schema,
};
