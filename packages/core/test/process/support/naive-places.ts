import type { WrittenElement } from './arbitrary-process.js';

/** Nothing in particular. */
export const NOBODY = null;
export type About = number | typeof NOBODY;

export interface Waiting {
  readonly event: string;
  readonly about: About;
}

export interface Run {
  readonly element: WrittenElement;
  state: string;
  concerning: About;
  /** The number of the work item that is open in its state, if any. */
  item: number | null;
  waiting: Waiting[];
}

/** Where runs belong: the learner, an objective or a case. */
export interface Place {
  readonly kind: 'learner' | 'objective' | 'case';
  /** The position of the objective or of the case. */
  readonly index: number;
  readonly runs: Map<string, Run>;
}

export interface Objective extends Place {
  readonly requires: readonly number[];
  stage: 'blocked' | 'not-started' | 'in-progress' | 'advanced' | 'withdrawn';
}

export interface Case extends Place {
  readonly about: About;
  readonly suspends: boolean;
  open: boolean;
}

/** A work item that somebody can end now. */
export interface OpenItem {
  readonly number: number;
  readonly place: Place;
  readonly run: Run;
}
