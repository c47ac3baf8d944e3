/** Who may import whom, each rule with its reason. Rooms are also held by the compiler; these rules hold the arrows inside and the packages. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const stages = ['commissioning', 'noticing', 'appraisal', 'bidding', 'partnerships', 'delivery', 'finance', 'lifecycle'];

/** The rooms of the model, lowest first. Stages lie on one floor each, but may not import each other either. */
const floors = ['columns', 'random', 'scenario', 'sector', 'world', 'shared-rules', 'population', ...stages, 'mechanisms', 'quarter'];

/** The rooms of the command, lowest first. */
const commandFloors = ['folders', 'words', 'scenarios', 'running', 'results', 'work'];

export default {
  forbidden: [
    rule('rooms-model', 'The model knows nothing of who looks at it.', { path: '^src/model/' }, { path: '^src/(study|report|lessons|cli|library|play)/' }),
    rule('rooms-study', 'A study does not know how its results are presented.', { path: '^src/study/' }, { path: '^src/(report|lessons|cli|library|play)/' }),
    rule('measures-know-no-run', 'Arithmetic can be read and tested without a world.', { path: '^src/study/measures/' }, { path: '^src/(model/(?!random/|columns/)|study/(observing|outcomes|experiment|analysis|documentation)/)' }),
    rule('observers-know-no-outcome', 'What is counted does not depend on what is made of it.', { path: '^src/study/observing/' }, { path: '^src/study/(outcomes|experiment|analysis|documentation)/' }),
    rule('outcomes-read-the-tally', 'An outcome is a function of what was counted, not of the world.', { path: '^src/study/outcomes/' }, { path: '^src/(model|study/(experiment|analysis|documentation))/' }),
    rule('rooms-report', 'A report is a function of findings: it runs nothing.', { path: '^src/report/' }, { path: '^src/(lessons|cli|library|play|model/(quarter|noticing|appraisal|bidding|population|mechanisms))/' }),
    rule('rooms-lessons', 'Lessons are data and sentences: the page and the command both run them.', { path: '^src/lessons/' }, { path: '^src/(cli|library|play|model/quarter|study/experiment)/' }),
    rule('rooms-cli', 'What the command needs it takes from the rooms themselves.', { path: '^src/cli/' }, { path: '^src/(library|play)/' }),
    rule('rooms-library', 'The library works without files, processes and clock.', { path: '^src/library/' }, { path: '^src/(lessons|cli|play)/' }),
    rule('rooms-play', 'The playground is a page: it stands on the model as the library does, and knows no command.', { path: '^src/play/' }, { path: '^src/(cli|library)/' }),
    rule('play-draws-with-charts', 'Of the report the page takes charts, words and colours; a worker draws the whole of it, to be saved.', { path: '^src/play/(?!engine/report)' }, { path: '^src/report/(sections|plain|report|downloads|terminal)', dependencyTypesNot: ['type-only'] }),
    rule('preact-in-the-playground', 'Reports are strings; only the playground has a live page.', { path: '^src/(?!play/)' }, { path: 'node_modules/(preact|@preact)' }),
    ...stages.map((stage) =>
      rule(
        `stage-${stage}`,
        'Stages meet in the sector’s columns and in the quarter, not in each other.',
        { path: `^src/model/${stage}/` },
        { path: `^src/model/(${stages.filter((other) => other !== stage).join('|')})/`, dependencyTypesNot: ['type-only'] },
      ),
    ),
    ...floors.slice(0, -1).map((floor, k) =>
      rule(
        `floor-${floor}`,
        'Inside the model a file imports only from its own room and those below it, types included.',
        { path: `^src/model/${floor}/` },
        { path: `^src/model/(${floors.slice(k + 1).join('|')})/` },
      ),
    ),
    ...commandFloors.slice(0, -1).map((floor, k) =>
      rule(
        `command-${floor}`,
        'Inside the command a file imports only from its own room and those below it, types included.',
        { path: `^src/cli/${floor}/` },
        { path: `^src/cli/(${commandFloors.slice(k + 1).join('|')}|commands)/` },
      ),
    ),
    rule(
      'stages-do-not-know-mechanisms',
      'Delete the mechanisms and a market without collaboration still runs.',
      { path: `^src/model/(${stages.join('|')}|shared-rules|population|world|sector|columns|random|scenario)/` },
      { path: '^src/model/mechanisms/', dependencyTypesNot: ['type-only'] },
    ),
    rule('scenario-comes-first', 'Scenarios are read without knowing the engine.', { path: '^src/model/scenario/' }, { path: '^src/model/(?!scenario/)' }),
    rule('immer-for-scenarios', 'Immer must never see the columns: it does not draft typed arrays.', { path: '^src/(?!model/scenario/)' }, { path: 'node_modules/immer' }),
    rule('seedrandom-in-one-place', 'seedrandom keys the named streams and nothing else.', { path: '^src/(?!model/random/)' }, { path: 'node_modules/seedrandom' }),
    rule('duckdb-in-one-place', 'It is large, and may be missing where the command is installed.', { path: '^src/(?!cli/results/(database|answer-text)\\.ts)' }, { path: 'node_modules/@duckdb' }),
    rule('d3-draws', 'Only reports and the playground draw.', { path: '^src/(?!report/|play/)' }, { path: 'node_modules/d3' }),
    rule('only-the-command-touches-the-world', 'Files, clock and processes belong to the command line.', { path: '^src/(model|study|report|lessons|library|play)/' }, { dependencyTypes: ['core'] }),
    rule('no-circles', 'A circle has no first file to read.', {}, { circular: true }),
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.base.json' }, enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } },
};
