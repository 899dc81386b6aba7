import { lawsHoldInParts } from './support/laws-hold-in-parts.js';

lawsHoldInParts({ arbitrary: 1, ready: 2 });
