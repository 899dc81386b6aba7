import { describe, expect, test } from 'vitest';
import { deriveProfiles, type ImplementationModel, models, type Person, processOf, workElements } from 'work-elements';
import {
  elementSvg,
  en,
  es,
  type Messages,
  modelComparisonHtml,
  modelHtml,
  personHtml,
  processSvg,
  questionsHtml,
  teamHtml,
} from '../../src/index.js';

/** Replaces all Latin letters outside holes. */
const foreign = (text: string): string =>
  text.replaceAll(/\{\w+\}|[A-Za-z]/g, (part) => (part.length > 1 ? part : 'ж'));

const foreignAll = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, foreign(text)]));

/** A made-up language: anything still in Latin letters on a page is missing from the tables. */
const nobodys: Messages = {
  language: 'bg',
  phrases: {
    ...en.phrases,
    ...Object.fromEntries(
      Object.entries(en.phrases).map(([key, phrase]) => [
        key,
        typeof phrase === 'string' ? foreign(phrase) : { one: foreign(phrase.one), other: foreign(phrase.other) },
      ]),
    ),
  },
  titles: {
    elements: foreignAll(en.titles.elements),
    steps: foreignAll(en.titles.steps),
    artifacts: foreignAll(en.titles.artifacts),
    areas: foreignAll(en.titles.areas),
    levels: foreignAll(en.titles.levels),
    roles: foreignAll(en.titles.roles),
    tools: foreignAll(en.titles.tools),
    actors: foreignAll(en.titles.actors),
    evidence: foreignAll(en.titles.evidence),
    questions: foreignAll(en.titles.questions),
    summaries: foreignAll(en.titles.summaries),
    guards: foreignAll(es.titles.guards),
    words: foreignAll(es.titles.words),
  },
};

const options = { locale: 'bg', messages: nobodys };

/** The only texts that may stay English, if marked as such: competency statements and habits. */
const STAYS: ReadonlySet<string> = new Set(
  Object.values<ImplementationModel>(models)
    .flatMap((model) => deriveProfiles(model))
    .flatMap(({ competencies, habits, system }) => [
      ...competencies.map(({ competency }) => competency.statement),
      ...habits.map(({ statement }) => statement),
      ...(system?.requirements ?? []).map(({ statement }) => statement),
    ]),
);

/** The texts and attributes of a page, except what may stay English and is marked as such, and the RACI letters. */
const said = (page: string): readonly string[] => {
  const bare = page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<bdi lang="en">(.*?)<\/bdi>/gs, (all, text: string) => (STAYS.has(text) ? '' : all))
    .replaceAll(/(<abbr [^>]*>)[RACI]/g, '$1');
  return [
    ...[...bare.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text),
    ...[...bare.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/g)].map(([, text = '']) => text),
  ];
};

/** Names stay the same in every language. */
const names = Object.values(models)
  .map(({ title }) => title)
  .toSorted((one, other) => other.length - one.length);

const english = (page: string): readonly string[] =>
  said(page)
    .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), text.replaceAll(/&\w+;/g, '')))
    .map((text) => text.trim())
    // A long name may be broken over two lines.
    .filter((text) => /[A-Za-z]{2}/.test(text) && !names.some((name) => name.includes(text)));

const evidence = (['implementation', 'planning', 'study', 'reflection', 'peer-support'] as const).map((kind) => ({
  kind,
  element: 'assess-progress' as const,
  at: '2026-03-01',
}));
const people: readonly Person[] = [
  { id: 'p1', name: '1', evidence },
  { id: 'p2', name: '2', evidence: [] },
];

test('the test itself detects English', () => {
  const [statement = ''] = STAYS;
  const foreign = `<bdi lang="en">${statement}</bdi><bdi lang="en">of another kind</bdi>`;
  const page = `<p>жжж</p><p title="left out">ж ${foreign}</p>`;
  expect(english(`${page}<b>said</b><i>${statement}</i>`)).toEqual(['of another kind', 'said', statement, 'left out']);
});

/** The ready models covered in every run. */
const QUICK: readonly ImplementationModel[] = [models.validator, models.aiTutorGuide];

for (const model of Object.values<ImplementationModel>(models))
  describe(`in another language, all English is marked as such: ${model.title}`, {
    tags: QUICK.includes(model) ? [] : ['long'],
  }, () => {
    test('page and forms', () => {
      expect(english(modelHtml(model, options))).toEqual([]);
      expect(english(modelHtml(model, { ...options, detail: 'do' }))).toEqual([]);
    });

    test('comparison, person, team and process', () => {
      const [person] = people;
      expect(english(modelComparisonHtml([models.validator, model], options))).toEqual([]);
      if (person !== undefined) expect(english(personHtml(person, model, options))).toEqual([]);
      expect(english(teamHtml(people, model, options))).toEqual([]);
      expect(english(questionsHtml(model, options))).toEqual([]);
      expect(english(processSvg(processOf(model), { ...options, lanes: 'role', model }))).toEqual([]);
    });
  });

/** The elements covered in every run. */
const QUICK_ELEMENTS: readonly string[] = ['map-objectives', 'assess-progress', 'decide-advancement'];

for (const element of workElements)
  test(`the picture of ${element.id}`, { tags: QUICK_ELEMENTS.includes(element.id) ? [] : ['long'] }, () => {
    expect(english(elementSvg(element, options))).toEqual([]);
  });

test('what needs attention', () => {
  const roles = models.validator.roles.map((role) => ({ ...role, responsible: [], accountable: [], habits: [] }));
  // A copied summary is the user’s own, in an unknown language.
  const page = modelHtml({ ...models.validator, summary: '', roles }, options);
  expect(page).toContain('id="attention"');
  expect(english(page)).toEqual([]);
});
