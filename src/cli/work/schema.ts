/** What `commonweal schema` does: prints a JSON Schema. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { scenarioSchema } from '../../model/scenario/schema.ts';
import { printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { experimentSchema } from '../../study/space/experiment-schema.ts';
import { resultsSchema } from '../results/results-schema.ts';

export type SchemaArguments = { readonly what: string };

const schemas: Readonly<Record<string, () => object>> = {
  scenario: () => scenarioSchema(mechanisms),
  experiment: () => experimentSchema(mechanisms),
  results: resultsSchema,
};

export function schema({ what }: SchemaArguments): void {
  const names = Object.keys(schemas);
  const make = Object.hasOwn(schemas, what) ? schemas[what] : undefined;
  const nearest = nearestName(what, names);
  const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
  if (make === undefined) throw new UserError(`found no schema '${what}'; expected one of ${names.join(', ')}${hint}`);
  printJson(make());
}
