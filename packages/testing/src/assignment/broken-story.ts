import type { Told } from './story.js';
import type { Situation } from './walk.js';

/** A law is broken at the end of a story. @internal */
export class BrokenStory extends Error {
  readonly story: readonly string[];
  /** Where the journey stood, and what was told in all; nothing where the story is none of a journey. */
  readonly journey: { readonly situation: Situation; readonly told: readonly Told[] } | undefined;

  constructor(message: string, story: readonly string[], journey?: BrokenStory['journey']) {
    super(message);
    this.story = [...story, message];
    this.journey = journey;
  }
}
