// @module-tag long
import { models } from 'work-elements';
import { areasPages, checkPages, elementPages } from './support/check-pages.js';
import { hostilePages } from './support/hostile-pages.js';
import { simulationPages } from './support/simulation-pages.js';

checkPages(Object.values(models), { ...simulationPages, ...areasPages, ...elementPages, ...hostilePages }, [
  'A4',
  'Letter',
]);
