/** `commonweal schema`: JSON Schemas for editors and for scripts that read results. */
import type { CommandModule } from 'yargs';
import type { SchemaArguments } from '../work/schema.ts';

export const command: CommandModule<object, SchemaArguments> = {
  command: 'schema <what>',
  describe: 'Print a JSON Schema for editors and scripts',
  builder: (cli) =>
    cli
      .positional('what', { type: 'string', demandOption: true, describe: 'scenario or results' })
      .example('$0 schema scenario > scenario.schema.json', 'For an editor to complete scenario files from')
      .example('$0 schema results', 'What --json prints for run, compare, ablate and verify'),
  handler: async (given) => (await import('../work/schema.ts')).schema(given),
};
