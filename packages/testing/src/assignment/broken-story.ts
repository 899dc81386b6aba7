import type { Told } from './story.js';
import type { Situation } from './walk.js';

/** Thrown when a law is broken at the end of a story. @internal */
export class BrokenStory extends Error {
  readonly story: readonly string[];
  /** The last situation of the journey, and all of its events; undefined if the story is not about a journey. */
  readonly journey: { readonly situation: Situation; readonly told: readonly Told[] } | undefined;

  constructor(message: string, story: readonly string[], journey?: BrokenStory['journey']) {
    super(message);
    this.story = [...story, message];
    this.journey = journey;
  }
}
