import { models } from 'work-elements';
import { checkPages } from './support/check-pages.js';

checkPages(Object.values(models));
