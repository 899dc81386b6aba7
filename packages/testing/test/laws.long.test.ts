// @module-tag long
import { lawsHold } from './support/laws-hold.js';

lawsHold({ arbitrary: 150, ready: 40 });
