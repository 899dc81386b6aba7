import {
  type AreaLevel,
  type AreaOptions,
  areaLevels,
  badgeFramework,
  type EvidencePolicy,
  evidenceKindSchema,
  evidencePolicies,
  InputError,
  type Issue,
  type Person,
  personSchema,
  readInput,
} from 'work-elements';
import * as z from 'zod';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { html, type Markup } from '../markup/html.js';
import { wrapped } from '../markup/measure.js';
import { INK, LINE, MUTED } from '../markup/palette.js';
import { lineHeight, lines, picture } from '../markup/svg.js';

/**
 * The language of a team’s picture, and how its evidence is judged.
 *
 * @public
 */
export interface AreasPictureOptions extends LanguageOptions {
  /** The day, the models, the scope, and how evidence is judged, as for `areaLevels`. */
  readonly judged?: AreaOptions;
}

const [LABELS, CELL, ROW, NAMES, PAD, SIZE, KEY_SIZE] = [230, 46, 40, 130, 10, 13, 12] as const;
const NARROWEST = 520;
/** What is narrow enough to be read on a page; more people continue below. */
const MOST_COLUMNS = 16;

/**
 * A policy under which only evidence attested by somebody else counts: a level that drops under it is self-attested.
 */
const SEEN: EvidencePolicy = {
  id: 'attested',
  sentence: 'Somebody else attests it.',
  rule: { kind: 'attested', kinds: evidenceKindSchema.options, level: 1 },
};

/**
 * The background of each level, darker as it rises; the number is printed on it, so the colours need not be told apart.
 */
const GROUNDS = ['#ffffff', '#dbe8f2', '#a5c6de', '#5c97c2', '#0b4f80'] as const;

/**
 * Draws a team: the nine areas of the badge framework in rows, people in columns, and in each cell the level, with a
 * dot if it would be lower counting only what somebody else attests; the last column is the team as a whole. People
 * appear in the given order, sixteen columns side by side; without names (`names: false`) they are numbered.
 *
 * @param people - The team.
 * @param options - Language, whether people are named, and how evidence is judged.
 * @returns The picture as SVG.
 * @throws `InputError` if a person is malformed or duplicated, or evidence names something that does not exist.
 *
 * @example
 * ```ts
 * import { areasSvg } from '@work-elements/report';
 *
 * const people = [{ id: 'p1', name: 'P. One', evidence: [{ kind: 'study' as const }] }];
 * const svg = areasSvg(people, { names: false, judged: { asOf: '2026-11-26' } });
 * console.log(svg.includes('Person 1: Explorer, 4 of 4 questions answered; self-attested'), svg.includes('P. One')); // true false
 * ```
 *
 * @public
 */
export const areasSvg = (people: readonly Person[], options: AreasPictureOptions = {}): string => {
  const language = readOptions('areasSvg', options, {}, ['judged']);
  refuseNoTeam(people);
  const judged = { ...options.judged, people: [...people, ...(options.judged?.people ?? [])] };
  const attested = { ...judged, policies: [...(judged.policies ?? evidencePolicies.default), SEEN] };
  const columns = [
    ...people.map((person, index) => ({
      name: language.names ? person.name : language.say('person', { n: index + 1 }),
      levels: areaLevels(person, judged),
      attested: areaLevels(person, attested),
    })),
    { name: language.say('areasTeam'), levels: areaLevels(people, judged), attested: areaLevels(people, attested) },
  ];
  const most = Math.ceil(columns.length / Math.ceil(columns.length / MOST_COLUMNS));
  const blocks = Array.from({ length: Math.ceil(columns.length / most) }, (_, index) =>
    columns.slice(index * most, (index + 1) * most),
  );
  const width = Math.max(LABELS + most * CELL + 2 * PAD, NARROWEST);
  const blockHeight = NAMES + badgeFramework.areas.length * ROW + PAD;
  const hasOutside = columns.some(({ levels }) => levels.some(({ level }) => level === null));
  const key = wrapped(keyOf(language, hasOutside), width - 2 * PAD, KEY_SIZE, 4).map((line) =>
    line.replace(DANGLING, ''),
  );
  const keyHeight = key.length * lineHeight(KEY_SIZE) + 2 * PAD;
  return picture(
    width,
    blocks.length * blockHeight + keyHeight,
    language.say('areasLabel', { n: people.length }),
    html`${blocks.map(
      (block, index) =>
        html`<g transform="translate(0 ${index * blockHeight})">${blockOf(block, language, index === blocks.length - 1)}</g>`,
    )}${lines(key, PAD, blocks.length * blockHeight + keyHeight / 2, { size: KEY_SIZE, anchor: 'start', colour: MUTED })}`,
  ).text;
};

/** Refuses what is not a team. @throws InputError with all the problems. */
const refuseNoTeam = (people: readonly Person[]): void => {
  const ids = readInput(z.array(personSchema), people, 'people').map(({ id }) => id);
  const issues = ids.flatMap((id, index): readonly Issue[] =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: `[${index}].id`,
            code: 'duplicate-id',
            message: `the person "${id}" is duplicated; rename one of them`,
          },
        ],
  );
  if (issues.length > 0) throw new InputError('people', issues);
};

interface Column {
  readonly name: string;
  readonly levels: readonly AreaLevel[];
  readonly attested: readonly AreaLevel[];
}

/** The areas in rows, and some people in columns; the last column of the last block is the team. */
const blockOf = (columns: readonly Column[], language: Language, last: boolean): Markup =>
  html`${columns.map(({ name }, index) => heading(name, index, last && index === columns.length - 1))}${badgeFramework.areas.map(
    ({ id, title }, row) =>
      html`${lines(wrapped(language.title('areas', id, title), LABELS - 2 * PAD, SIZE, 2), PAD, middleOf(row), { size: SIZE, anchor: 'start' })}${columns.map(
        (column, index) => cell(column.levels[row], column.attested[row], column.name, row, index, language),
      )}`,
  )}`;

const middleOf = (row: number): number => NAMES + row * ROW + ROW / 2;

const leftOf = (column: number): number => LABELS + column * CELL;

/** A name along its column, written from the bottom up; whole for those who point at it. */
const heading = (name: string, column: number, together: boolean): Markup => {
  const [x, y] = [leftOf(column) + CELL / 2, NAMES - 8];
  const shown = wrapped(name, NAMES - 16, SIZE, 2, together);
  return html`<g transform="translate(${x} ${y}) rotate(-90)"><title>${name}</title>${lines(shown, 0, 0, {
    size: SIZE,
    anchor: 'start',
    bold: together,
  })}</g>`;
};

const cell = (
  area: AreaLevel | undefined,
  attested: AreaLevel | undefined,
  person: string,
  row: number,
  column: number,
  language: Language,
): Markup => {
  const level = area?.level ?? null;
  const alone = (level ?? 0) > (attested?.level ?? 0);
  const [x, y] = [leftOf(column) + 2, NAMES + row * ROW + 2];
  const plain =
    area === undefined || level === null
      ? language.say('areasOutside', { person })
      : language.say('areasCell', { person, level: levelName(level, language), answered: area.answered, of: area.of });
  const colour = (level ?? 0) > 3 ? '#ffffff' : INK;
  return html`<g data-area="${area?.area ?? ''}" data-level="${level ?? ''}"${alone ? html` data-alone=""` : null}>
<title>${alone ? `${plain}; ${language.say('selfAttested')}` : plain}</title>
<rect x="${x}" y="${y}" width="${CELL - 4}" height="${ROW - 4}" rx="3" fill="${GROUNDS[level ?? 0]}" stroke="${LINE}"/>
${lines([level === null ? '–' : language.number(level)], leftOf(column) + CELL / 2, middleOf(row), { size: 15, colour })}${
  alone ? html`<circle cx="${x + CELL - 11}" cy="${y + 7}" r="2.5" fill="${colour}"/>` : null
}</g>`;
};

const levelName = (level: number, language: Language): string => {
  const found = badgeFramework.levels.find((each) => each.level === level);
  return found === undefined ? language.say('areasNone') : language.title('levels', String(level), found.title);
};

/** A separator at the end of a line. */
const DANGLING = /\u00a0 ·\u00a0$/;

/** The levels by their numbers, and the other signs; a line breaks only between two of them. */
const keyOf = (language: Language, hasOutside: boolean): string =>
  [
    `${language.number(0)} ${language.say('areasNone')}`,
    ...badgeFramework.levels.map(
      ({ level, title }) => `${language.number(level)} ${language.title('levels', String(level), title)}`,
    ),
    `• ${language.say('selfAttested')}`,
    ...(hasOutside ? [`– ${language.say('areasNotAsked')}`] : []),
  ]
    .map((each) => each.replaceAll(' ', '\u00a0'))
    .join('\u00a0 ·\u00a0 ');
