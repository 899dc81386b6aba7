import type {
  ActorKind,
  artifacts,
  badgeFramework,
  CatalogueWork,
  EvidenceKind,
  models,
  WorkElementId,
} from 'work-elements';
import type { englishPhrases } from './en.js';

/** A phrase with `{holes}`; if it counts something, one phrase for each plural form of the language. @internal */
export type Phrase = string | { readonly one: string; readonly other: string };

/** The key of a phrase. @internal */
export type PhraseKey = keyof typeof englishPhrases;

type Holes<Text> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;

type TextOf<Text> = Text extends { readonly one: infer One; readonly other: infer Other } ? One | Other : Text;

/** The values for the holes of a phrase; `n` selects the plural form. @internal */
export type Fill<Key extends PhraseKey> = {
  readonly [Hole in Holes<TextOf<(typeof englishPhrases)[Key]>>]: Hole extends 'n' ? number : string | number;
} & ((typeof englishPhrases)[Key] extends string ? unknown : { readonly n: number });

type ArtifactId = (typeof artifacts)[number]['id'];

type ReadyModel = (typeof models)[keyof typeof models];

/** The titles that a translation has to provide. @internal */
export interface FullTitles {
  readonly elements: Readonly<Record<WorkElementId, string>>;
  readonly steps: Readonly<Record<Extract<CatalogueWork, `${string}/${string}`>, string>>;
  readonly artifacts: Readonly<Record<ArtifactId, string>>;
  readonly areas: Readonly<Record<(typeof badgeFramework)['areas'][number]['id'], string>>;
  readonly levels: Readonly<Record<'1' | '2' | '3' | '4', string>>;
  readonly roles: Readonly<Record<ReadyModel['roles'][number]['id'], string>>;
  readonly tools: Readonly<Record<ReadyModel['tools'][number]['id'], string>>;
  readonly actors: Readonly<Record<ActorKind, string>>;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  /** The guiding questions of the badge framework. */
  readonly questions: Readonly<Record<string, string>>;
  /** The summaries of the ready models, by id, and of their roles, by `model/role`. */
  readonly summaries: Readonly<Record<string, string>>;
  /** By the id of a guard: a clause that follows “if”. */
  readonly guards: Readonly<Record<string, string>>;
  /** By the id of an event or a state. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * All texts of pages and pictures in one language: phrases by key, with `{holes}`, and titles by id. Any of them can be
 * replaced: `{ ...en, phrases: { ...en.phrases, staffGroup: 'Team' } }`; a missing key is a compile-time error.
 *
 * @public
 */
export interface Messages {
  /** The language, as a BCP 47 tag. */
  readonly language: string;
  readonly phrases: Readonly<Record<PhraseKey, Phrase>>;
  /**
   * Titles of the catalogue and the ready models, by kind and id. They apply to anything in any model that has both the
   * id and its English title; everything else keeps its own title.
   */
  readonly titles: { readonly [Kind in keyof FullTitles]: Readonly<Record<string, string>> };
}
