/** `commonweal schema`: JSON Schemas for editors and for scripts that read results. */
import type { Command } from '../command.ts';
import type { SchemaArguments } from '../work/schema.ts';

export const command: Command = {
  command: 'schema <what>',
  describe: 'Print a JSON Schema for editors and scripts',
  operands: { what: 'scenario, experiment or results' },
  options: {},
  examples: [
    ['schema scenario > scenario.schema.json', 'For an editor to complete scenario files from'],
    ['schema experiment > experiment.schema.json', 'The same for experiment files'],
    ['schema results', 'What --json prints for run, compare, ablate and verify'],
  ],
  handler: async (given: SchemaArguments) => (await import('../work/schema.ts')).schema(given),
};
