// The hand-written loop in a process of its own: what two cores give two programs that share nothing.
import { queueByHand } from './by-hand.js';

queueByHand(10_000_000, 5, 4, 1, 1);
