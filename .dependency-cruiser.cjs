const layers = [
  'vocabulary',
  'machine',
  'catalogue',
  'process',
  'model',
  'team',
  'derivation',
  'rubric',
  'journey',
  'draw',
  'json-schema',
];

/** Each layer of the core imports only those before it in this list. */
const downwards = layers.map((layer, index) => ({
  name: `${layer}-imports-downwards`,
  severity: 'error',
  from: { path: `^packages/core/src/${layer}/` },
  to: { path: `^packages/core/src/(${layers.slice(index + 1).join('|') || 'none'})/` },
}));

const rooms = [
  'progress',
  'statistics',
  'log',
  'read',
  'mapping',
  'roles',
  'network',
  'people',
  'handoffs',
  'discover',
  'conformance',
  'calibrate',
  'validate',
  'habits',
  'page',
];

/** So does each folder of discovery. */
const discoveryDownwards = rooms.map((room, index) => ({
  name: `discover-${room}-imports-downwards`,
  severity: 'error',
  from: { path: `^packages/discover/src/${room}/` },
  to: { path: `^packages/discover/src/(${rooms.slice(index + 1).join('|') || 'none'})/` },
}));

const optimiseRooms = [
  'vocabulary',
  'random',
  'limits',
  'program',
  'highs',
  'people',
  'modules',
  'choose',
  'dates',
  'training',
  'work',
  'assign',
  'page',
];

/** And each folder of optimisation. */
const optimiseDownwards = optimiseRooms.map((room, index) => ({
  name: `optimise-${room}-imports-downwards`,
  severity: 'error',
  from: { path: `^packages/optimise/src/${room}/` },
  to: { path: `^packages/optimise/src/(${optimiseRooms.slice(index + 1).join('|') || 'none'})/` },
}));

const commandRooms = ['terminal', 'documents', 'output', 'context', 'readers', 'commands', 'program'];

/** And each folder of the command. */
const commandDownwards = commandRooms.map((room, index) => ({
  name: `cli-${room}-imports-downwards`,
  severity: 'error',
  from: { path: `^packages/cli/src/${room}/` },
  to: { path: `^packages/cli/src/(${commandRooms.slice(index + 1).join('|') || 'none'})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downwards,
    ...discoveryDownwards,
    ...optimiseDownwards,
    ...commandDownwards,
    {
      name: 'nothing-needs-the-command',
      severity: 'error',
      from: { path: '^packages/(?!cli/)' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'optimise-is-pure',
      comment:
        'All but the thread of the solver runs in a browser: nothing of Node, and no simulation, which is passed in.',
      severity: 'error',
      from: { path: '^packages/optimise/src/(?!highs/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'optimise-never-looks-for-the-simulation',
      severity: 'error',
      from: { path: '^packages/optimise/src/' },
      to: { path: '^packages/(simulate|report|testing|discover)/|node_modules/@work-elements/' },
    },
    {
      name: 'discover-is-pure',
      comment: 'Discovery runs in a browser: nothing of Node.',
      severity: 'error',
      from: { path: '^packages/discover/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'elements-do-not-meet',
      comment: 'Elements meet only through the routing table.',
      severity: 'error',
      from: { path: '^packages/core/src/catalogue/elements/' },
      to: { path: '^packages/core/src/catalogue/elements/' },
    },
    {
      name: 'core-is-pure',
      comment: 'The core runs in a browser: nothing of Node.',
      severity: 'error',
      from: { path: '^packages/core/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: '^packages/(simulate|testing|report|discover|store|optimise|rubric|tables)/' },
    },
    {
      name: 'report-is-pure',
      comment: 'Pages are made in a browser too: nothing of Node.',
      severity: 'error',
      from: { path: '^packages/report/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-needs-the-report',
      severity: 'error',
      from: { path: '^packages/(simulate|testing)/src/' },
      to: { path: '^packages/report/' },
    },
    {
      name: 'discovery-needs-the-report-for-its-page-alone',
      severity: 'error',
      from: { path: '^packages/discover/src/', pathNot: '^packages/discover/src/page/' },
      to: { path: '^packages/report/' },
    },
    {
      name: 'report-imports-downwards',
      comment: 'Language, markup, view, pictures, page.',
      severity: 'error',
      from: { path: '^packages/report/src/(language|markup)/' },
      to: { path: '^packages/report/src/(view|pictures|page|log)/' },
    },
    {
      name: 'pictures-know-no-pages',
      severity: 'error',
      from: { path: '^packages/report/src/(view|pictures)/' },
      to: { path: '^packages/report/src/(page|log)/' },
    },
    {
      name: 'rubric-is-pure',
      comment: 'Suggestions are made in a browser too: nothing of Node, and no package but the core.',
      severity: 'error',
      from: { path: '^packages/rubric/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rubric-needs-only-the-core',
      severity: 'error',
      from: { path: '^packages/rubric/src/' },
      to: { path: '^packages/(simulate|testing|report|discover|store|optimise)/' },
    },
    {
      name: 'tables-are-pure',
      comment: 'Tables are read in a browser too: nothing of Node.',
      severity: 'error',
      from: { path: '^packages/tables/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tables-know-other-packages-by-their-types',
      severity: 'error',
      from: { path: '^packages/tables/src/' },
      to: {
        path: '^packages/(simulate|optimise|testing|report|discover|store|rubric)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'store-needs-only-the-core',
      severity: 'error',
      from: { path: '^packages/store/src/' },
      to: { path: '^packages/(simulate|testing|report|discover)/' },
    },
    {
      name: 'nothing-needs-the-store',
      severity: 'error',
      from: { path: '^packages/(simulate|testing|report|discover)/src/' },
      to: { path: '^packages/store/' },
    },
    {
      name: 'no-circles',
      comment: 'Of types neither: two files that need each other’s types are one file, or three.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules|dist)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
