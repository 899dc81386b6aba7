import { models } from 'work-elements';
import { checkPages } from './support/check-pages.js';
import { simulationPages } from './support/simulation-pages.js';

// pages.long.test.ts covers all ready models, every other page, and Letter besides A4.
checkPages([models.validator, models.specialistTeam], { simulation: simulationPages.simulation }, ['A4']);
