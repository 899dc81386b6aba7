import { lawsHoldInParts } from './support/laws-hold-in-parts.js';

lawsHoldInParts({ arbitrary: 4, ready: 4 });
