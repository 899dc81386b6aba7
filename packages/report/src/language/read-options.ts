import { InputError, readInput } from 'work-elements';
import * as z from 'zod';
import { en, englishPhrases } from './en.js';
import { es } from './es.js';
import { type Language, type LanguageOptions, languageOf } from './language.js';
import type { Messages, Phrase } from './messages.js';

const isLocale = (tag: string): boolean => {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
};

/** Whether the library has texts in the language of a locale; any other language needs texts from the user. */
const hasTexts = (tag: string): boolean =>
  !isLocale(tag) || TABLES.some(({ language }) => language === new Intl.Locale(tag).language);

const TABLES: readonly Messages[] = [en, es];

const localeSchema = z.string().refine(isLocale, { error: 'expected a BCP 47 tag such as "en" or "es-MX"' });

const holesOf = (phrase: Phrase): ReadonlySet<string> => {
  const forms = typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other];
  return new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)));
};

/** A phrase whose holes are all among those that are filled. */
const phraseSchema = (english: Phrase): z.ZodType<Phrase> => {
  const known = holesOf(english);
  const listed = [...known].map((hole) => `{${hole}}`).join(', ');
  const filled = listed === '' ? 'no placeholders' : `no placeholders except ${listed}`;
  return z
    .union([z.string(), z.strictObject({ one: z.string(), other: z.string() })], {
      error: 'expected a text, or texts for "one" and "other"',
    })
    .refine((phrase) => [...holesOf(phrase)].every((hole) => known.has(hole)), {
      error: `expected ${filled} in this phrase`,
    });
};

const titlesSchema = z.record(z.string(), z.string());

/** Created only for a user’s own messages, because it is large. */
const messagesSchema = () =>
  z.object({
    language: localeSchema,
    phrases: z.object(
      Object.fromEntries(Object.entries(englishPhrases).map(([key, phrase]) => [key, phraseSchema(phrase)])),
    ),
    titles: z.object(Object.fromEntries(Object.keys(en.titles).map((kind) => [kind, titlesSchema]))),
  });

const languages = TABLES.map(({ language }) => `"${language}"`).join(' or ');

/** The locale of a page that uses the library’s texts. */
const writtenSchema = localeSchema.refine(hasTexts, {
  error:
    `expected a locale of a language that has texts, ${languages}, with a country if you like, as in "es-MX"; for ` +
    'another, pass its texts as messages (messages: en for English with the numbers and dates of the locale)',
});

// Messages already validated: the library’s own, and any passed before.
const read = new WeakSet<Messages>(TABLES);

/**
 * Validates the options of a page or a picture: its language options and its own.
 *
 * @param what - The function that takes the options, such as `modelHtml`.
 * @param shape - The options besides the language.
 * @param elsewhere - The names of further options that are validated elsewhere.
 * @throws InputError with all the problems at once.
 *
 * @internal
 */
export const readOptions = (
  what: string,
  options: LanguageOptions,
  shape: z.ZodRawShape = {},
  elsewhere: readonly string[] = [],
): Language => {
  const name = `options of ${what}`;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    const message = `expected a record such as { locale: "es" }, found ${shown(options)}`;
    throw new InputError(name, [{ path: '', code: 'invalid-type', message }]);
  }
  const { messages } = options;
  const known = messages !== undefined && read.has(messages);
  // English titles are lazy getters; copied into plain data, they are validated like any others.
  const own = messages?.titles === en.titles ? { messages: { ...messages, titles: { ...en.titles } } } : {};
  const plain: Readonly<Record<string, unknown>> = { ...options, ...own };
  const given = Object.entries(plain).filter(([key]) => !elsewhere.includes(key) && !(known && key === 'messages'));
  const messagesShape = messages === undefined || known ? z.unknown().optional() : messagesSchema();
  const locale = (messages === undefined ? writtenSchema : localeSchema).optional();
  const schema = z.strictObject({ locale, names: z.boolean().optional(), messages: messagesShape, ...shape });
  readInput(schema, Object.fromEntries(given), name);
  if (messages !== undefined) read.add(messages);
  return languageOf(options);
};

/** The value found where an object was expected. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value;
};

const routesSchema = z.array(
  z.object({ from: z.string(), on: z.string(), to: z.string(), signals: z.object({ mean: z.number().min(0) }) }),
);

/** Validates a report’s counts per route. @throws InputError if it is malformed. @internal */
export const readRoutes = <Report extends { readonly routes: unknown }>(report: Report): Report => {
  readInput(z.object({ routes: routesSchema }), { routes: Object(report).routes }, 'report');
  return report;
};
