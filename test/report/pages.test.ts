import { models } from 'work-elements';
import { checkPages } from './support/check-pages.js';

// All ready models are in pages.long.test.ts.
checkPages([models.validator, models.specialistTeam]);
