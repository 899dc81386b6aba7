import type { ActorKind } from 'work-elements';
import { isolated } from '../markup/isolate.js';
import { cut } from '../markup/short-texts.js';
import { en } from './en.js';
import { englishTitles, words } from './english-titles.js';
import { es } from './es.js';
import type { Fill, Messages, Phrase, PhraseKey } from './messages.js';

/**
 * The language options of pages and pictures.
 *
 * @public
 */
export interface LanguageOptions {
  /** The BCP 47 tag of the locale that determines how numbers and dates are written; `en` by default. */
  readonly locale?: string | undefined;
  /**
   * The texts; by default those of the locale’s language, English or Spanish. Required for a locale of any other
   * language.
   */
  readonly messages?: Messages | undefined;
  /** Whether people appear by name rather than by number. True by default. */
  readonly names?: boolean | undefined;
}

type Kind = keyof Messages['titles'];

/** Texts, numbers and dates in one language. @internal */
export interface Language {
  /** The page’s `lang` attribute. */
  readonly tag: string;
  /** The locale for numbers and dates. */
  readonly locale: string;
  readonly names: boolean;
  readonly say: <Key extends PhraseKey>(key: Key, ...fill: keyof Fill<Key> extends never ? [] : [Fill<Key>]) => string;
  /**
   * The title of something: translated if it is still the one that the catalogue or a ready model gives it; otherwise
   * unchanged, but bidi-isolated so that it can be part of any sentence.
   */
  readonly title: (kind: Kind, id: string, own: string) => string;
  /** A sentence of the catalogue or a ready model in the language of the page; undefined if there is no translation. */
  readonly sentence: (kind: 'questions' | 'summaries', id: string, own: string) => string | undefined;
  /** Actors of a kind, in the plural. */
  readonly actors: (kind: ActorKind) => string;
  /** A guard, as a clause that follows “if”. */
  readonly guard: (id: string) => string;
  /** An id made of words, such as that of an event or a state. */
  readonly word: (id: string) => string;
  readonly artifact: (id: string) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly date: (iso: string) => string;
  /** A date without its year. */
  readonly day: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** A list joined by “or”. */
  readonly either: (items: readonly string[]) => string;
}

/** The `signDisplay` option that avoids “−0” for values that round to zero. @internal */
export const NO_MINUS_ZERO = 'negative';

const builtIn: readonly Messages[] = [en, es];

/** Creates the language for the given options. @throws RangeError if the locale is invalid. @internal */
export const languageOf = ({ locale, messages, names = true }: LanguageOptions): Language => {
  const tag = locale ?? messages?.language ?? en.language;
  const { language } = new Intl.Locale(tag);
  const texts = messages ?? builtIn.find((each) => each.language === language) ?? en;
  const { titles }: Messages = texts;
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(texts.language, { type: 'conjunction' });
  const choice = new Intl.ListFormat(texts.language, { type: 'disjunction' });
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0): string => {
    const format =
      formats.get(digits) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits, signDisplay: NO_MINUS_ZERO });
    formats.set(digits, format);
    return format.format(value);
  };
  const known: Messages['titles'] = englishTitles;

  const translated = (kind: Kind, id: string, own: string): string | undefined =>
    Object.hasOwn(titles[kind], id) && known[kind][id] === own ? titles[kind][id] : undefined;
  // In English, the title is the original one, so there is nothing to look up.
  const title = (kind: Kind, id: string, own: string): string =>
    titles === known ? isolated(cut(own)) : isolated(translated(kind, id, own) ?? cut(own));
  const plain = (kind: Kind, id: string): string =>
    Object.hasOwn(titles[kind], id) ? (titles[kind][id] ?? id) : words(id);

  return {
    tag: texts.language,
    locale: tag,
    names,
    say: (key, ...[fill]) => {
      const phrase: Phrase = texts.phrases[key];
      const holes: Readonly<Record<string, string | number>> = fill ?? {};
      const text =
        typeof phrase === 'string' ? phrase : phrase[plural.select(Number(holes.n ?? 0)) === 'one' ? 'one' : 'other'];
      return text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
        const value = holes[name];
        return value === undefined ? hole : typeof value === 'number' ? number(value, 1) : isolated(value);
      });
    },
    title,
    sentence: (kind, id, own) => (titles === known ? own : translated(kind, id, own)),
    actors: (kind) => title('actors', kind, known.actors[kind] ?? words(kind)),
    guard: (id) => plain('guards', id),
    word: (id) => plain('words', id),
    artifact: (id) => plain('artifacts', id),
    number,
    percent: (share, digits = 0) =>
      share.toLocaleString(tag, {
        style: 'percent',
        maximumFractionDigits: digits,
        signDisplay: NO_MINUS_ZERO,
      }),
    date: (iso) => {
      const time = Date.parse(iso);
      return Number.isNaN(time)
        ? iso
        : new Date(time).toLocaleDateString(tag, { dateStyle: 'medium', timeZone: 'UTC' });
    },
    day: (iso) =>
      new Date(Date.parse(iso)).toLocaleDateString(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    list: (items) => list.format(items.map(isolated)),
    either: (items) => choice.format(items.map(isolated)),
  };
};
