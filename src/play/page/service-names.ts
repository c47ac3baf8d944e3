/** Names of services as they are said. */
import { SERVICES } from '../../model/scenario/names.ts';

export const serviceNames: readonly string[] = SERVICES.map((name) => name.replaceAll('_', ' '));
