import type { Told } from './story.js';
import type { Situation } from './walk.js';

/** Thrown when a law is broken at the end of a story. @internal */
export class BrokenStory extends Error {
  readonly story: readonly string[];
  /** The last situation of the journey, and all of its events; undefined if the story is not about a journey. */
  readonly journey:
    | {
        readonly situation: Situation;
        readonly told: readonly Told[];
        /** The indices of the events that it rests on. */
        readonly restsOn: ReadonlySet<number>;
      }
    | undefined;

  constructor(message: string, story: readonly string[], journey?: BrokenStory['journey']) {
    super(message);
    this.story = [...story, message];
    this.journey = journey;
  }
}

/** How long a story is: the number of its events or, without a journey, of its lines. @internal */
export const lengthOfStory = ({ story, journey }: BrokenStory): number => journey?.told.length ?? story.length;
