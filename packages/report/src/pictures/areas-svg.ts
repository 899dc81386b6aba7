import {
  type AreaLevel,
  type AreaOptions,
  areaLevels,
  areaLevelsOfEach,
  badgeFramework,
  type EvidencePolicy,
  evidenceKindSchema,
  evidencePolicies,
  InputError,
  type Issue,
  limitsForPeople,
  type Person,
  parseTeam,
  personSchema,
  readInput,
  type TeamInput,
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
  /** The day, the models, the scope, and the rules for evidence, as for `areaLevels`. */
  readonly judged?: AreaOptions;
}

const [LABELS, CELL, ROW, NAMES, PAD, SIZE, SMALL] = [230, 46, 34, 130, 10, 13, 12] as const;
const NARROWEST = 520;
/** The most columns that fit the width of a sheet of A4 or Letter; more people continue below. */
const MOST_COLUMNS = 10;
/** The most lines of a name across its column. */
const NAME_LINES = 3;
/** The heights, in pixels, that Chromium prints on a sheet of A4 and of Letter. */
const SHEETS = [1046, 980] as const;

/** A policy that counts only evidence attested by somebody else: a level that is lower under it is self-attested. */
const SEEN: EvidencePolicy = {
  id: 'attested',
  sentence: 'Somebody else attests it.',
  rule: { kind: 'attested', kinds: evidenceKindSchema.options, level: 1 },
};

/**
 * The background of each level, darker as it rises; the level is also printed as a number, so colours need not be
 * distinguished.
 */
const GROUNDS = ['#ffffff', '#dbe8f2', '#a5c6de', '#5c97c2', '#0b4f80'] as const;

/**
 * Draws a team: the nine areas of the badge framework in rows, people in columns, and in each cell the level, with a
 * dot if it would be lower counting only what somebody else attests; the last column is the team as a whole. People
 * appear in the given order, ten columns side by side, and up to twenty on a sheet of A4 or Letter. They are numbered
 * without names (`names: false`), and where truncated names coincide.
 *
 * @param who - People, or a team, whose models then determine the rules for their evidence.
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
export const areasSvg = (who: readonly Person[] | TeamInput, options: AreasPictureOptions = {}): string => {
  const language = readOptions('areasSvg', options, {}, ['judged']);
  const people = peopleOf(who);
  const judged = options.judged ?? {};
  const attested = { ...judged, policies: [...(judged.policies ?? evidencePolicies.default), SEEN] };
  const nameOf = ({ name }: Person, n: number): string => (language.names ? name : language.say('person', { n }));
  const headings = headingsOf(people.map((person, index) => nameOf(person, index + 1)));
  const byOthers = areaLevelsOfEach(who, attested);
  const columns = [
    ...areaLevelsOfEach(who, judged).map(({ person, areas }, index) => ({
      name: nameOf(person, index + 1),
      heading: headings[index] ?? [],
      levels: areas,
      attested: byOthers[index]?.areas ?? [],
    })),
    {
      name: language.say('areasTeam'),
      heading: headingOf(language.say('areasTeam'), true),
      levels: areaLevels(who, judged),
      attested: areaLevels(who, attested),
    },
  ];
  const most = Math.ceil(columns.length / Math.ceil(columns.length / MOST_COLUMNS));
  const blocks = Array.from({ length: Math.ceil(columns.length / most) }, (_, index) =>
    columns.slice(index * most, (index + 1) * most),
  );
  const width = Math.max(LABELS + most * CELL + 2 * PAD, NARROWEST);
  const blockHeight = NAMES + badgeFramework.areas.length * ROW + PAD;
  const hasOutside = columns.some(({ levels }) => levels.some(({ level }) => level === null));
  const key = wrapped(keyOf(language, hasOutside), width - 2 * PAD, SMALL, 4).map((line) => line.replace(DANGLING, ''));
  const keyHeight = key.length * lineHeight(SMALL) + 2 * PAD;
  const tops = topsOf(blocks.length, keyHeight, blockHeight);
  return picture(
    width,
    (tops.at(-1) ?? keyHeight) + blockHeight,
    language.say('areasLabel', { n: people.length }),
    html`${lines(key, PAD, keyHeight / 2, { size: SMALL, anchor: 'start', colour: MUTED })}${blocks.map(
      (block, index) =>
        html`<g data-block="${index + 1}"
transform="translate(0 ${tops[index] ?? 0})">${blockOf(block, language, index === blocks.length - 1)}</g>`,
    )}`,
  ).text;
};

/**
 * The tops of blocks stacked vertically, each moved to the next sheet if it would otherwise be split on A4 or Letter.
 */
const topsOf = (blocks: number, start: number, height: number): readonly number[] => {
  const tops: number[] = [];
  let y = start;
  while (tops.length < blocks) {
    const cut = SHEETS.map((sheet) => Math.ceil((y + 1) / sheet) * sheet).filter((edge) => edge < y + height);
    if (cut.length === 0) {
      tops.push(y);
      y += height;
    } else y = Math.min(...cut);
  }
  return tops;
};

/** The people to be drawn. @throws InputError with all problems. */
const peopleOf = (who: readonly Person[] | TeamInput): readonly Person[] => {
  if ('places' in Object(who)) return parseTeam(who).people;
  const people = readInput(z.array(personSchema), who, 'people', { entries: limitsForPeople.entries });
  const ids = people.map(({ id }) => id);
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
  return people;
};

interface Column {
  readonly name: string;
  /** The name, truncated to fit. */
  readonly heading: readonly string[];
  readonly levels: readonly AreaLevel[];
  readonly attested: readonly AreaLevel[];
}

const headingOf = (name: string, together = false): readonly string[] =>
  wrapped(name, NAMES - 16, SMALL, NAME_LINES, together);

/** Names truncated to fit; those that coincide are distinguished by numbers. */
const headingsOf = (names: readonly string[]): readonly (readonly string[])[] => {
  const headings = names.map((name) => headingOf(name));
  const said = headings.map((heading) => heading.join(' '));
  return headings.map((heading, index) => {
    const isCut = heading.at(-1)?.endsWith('…') === true;
    const same = said.filter((each) => each === said[index]).length;
    return isCut && same > 1 ? headingOf(`${index + 1} ${names[index] ?? ''}`) : heading;
  });
};

/** The areas in rows, and some people in columns; the last column of the last block is the team. */
const blockOf = (columns: readonly Column[], language: Language, last: boolean): Markup =>
  html`${columns.map((column, index) =>
    headingAt(column, index, last && index === columns.length - 1),
  )}${badgeFramework.areas.map(
    ({ id, title }, row) =>
      html`${lines(wrapped(language.title('areas', id, title), LABELS - 2 * PAD, SIZE, 2), PAD, middleOf(row), {
        size: SIZE,
        anchor: 'start',
      })}${columns.map((column, index) =>
        cell(column.levels[row], column.attested[row], column.name, row, index, language),
      )}`,
  )}`;

const middleOf = (row: number): number => NAMES + row * ROW + ROW / 2;

const leftOf = (column: number): number => LABELS + column * CELL;

/** A name along its column, written from the bottom up; the full name is in a tooltip. */
const headingAt = ({ name, heading }: Column, column: number, together: boolean): Markup => {
  const [x, y] = [leftOf(column) + CELL / 2, NAMES - 8];
  return html`<g transform="translate(${x} ${y}) rotate(-90)"><title>${name}</title>${lines(heading, 0, 0, {
    size: SMALL,
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
${lines([level === null ? '–' : language.number(level)], leftOf(column) + CELL / 2, middleOf(row), {
  size: 15,
  colour,
})}${alone ? html`<circle cx="${x + CELL - 11}" cy="${y + 7}" r="2.5" fill="${colour}"/>` : null}</g>`;
};

const levelName = (level: number, language: Language): string => {
  const found = badgeFramework.levels.find((each) => each.level === level);
  return found === undefined ? language.say('areasNone') : language.title('levels', String(level), found.title);
};

/** A separator at the end of a line. */
const DANGLING = /\u00a0 ·\u00a0$/;

/** The levels by number, and the other signs; lines break only between them. */
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
