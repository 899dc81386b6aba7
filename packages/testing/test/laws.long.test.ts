// @module-tag long
import { lawsHold } from './support/laws-hold.js';

lawsHold({ arbitrary: 300, ready: 40 });
