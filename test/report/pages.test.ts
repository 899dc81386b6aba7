import { models } from 'work-elements';
import { checkPages } from './support/check-pages.js';
import { simulationPages } from './support/simulation-pages.js';

// All ready models, every other page, and Letter beside A4 are in pages.long.test.ts.
checkPages([models.validator, models.specialistTeam], { simulation: simulationPages.simulation }, ['A4']);
