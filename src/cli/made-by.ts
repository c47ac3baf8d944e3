/** What makes results: the version and the build of the engine. */
import { engineVersion } from '../study/experiment/run-one.ts';
import { engineBuild } from './build.ts';

export const madeBy = () => ({ engine: engineVersion, build: engineBuild() });
