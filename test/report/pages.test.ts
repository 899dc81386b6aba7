import { models } from 'work-elements';
import { areasPages, checkPages, elementPages } from './support/check-pages.js';
import { simulationPages } from './support/simulation-pages.js';

const { simulation } = simulationPages;

// pages.long.test.ts covers all ready models, every other page and picture, both languages, and Letter besides A4.
const QUICK = [
  'simulation',
  'model',
  'process',
  'the page of decide-advancement',
  'process by role',
  'assess-progress',
  'map-objectives',
  'decide-advancement',
];

checkPages([models.specialistTeam], { simulation, ...areasPages, ...elementPages }, ['A4'], (name) =>
  QUICK.includes(name),
);
