// @module-tag long
import { lawsHoldInParts } from './support/laws-hold-in-parts.js';

lawsHoldInParts({ arbitrary: 100, ready: 40 });
