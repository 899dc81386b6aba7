import { lawsHoldInParts } from './support/laws-hold-in-parts.js';

lawsHoldInParts({ arbitrary: 2, ready: 2 });
