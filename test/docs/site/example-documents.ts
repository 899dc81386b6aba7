import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseScenario, parseScenarioText } from '@work-elements/simulate';
import { models, parseRubric, parseTeam, readText, workElements } from 'work-elements';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));

const scenarios = ['district', 'rural-school', 'university'].map((name) => {
  const text = readFileSync(`${examples}scenarios/${name}.yaml`, 'utf8');
  return [readText(text, 'scenario'), parseScenarioText(text)];
});

const many = {
  id: 'hill-next-year',
  title: 'Hill School next year',
  model: 'validator',
  learners: {
    count: 120,
    cohorts: [{ on: '2026-11-02', count: 12, source: 'the enrolment list' }],
    arrivals: { perWeek: 1.5, weeks: 20, source: 'last year’s register' },
    plannedDays: 18,
    appeals: 0.02,
    sources: { count: 'the enrolment list' },
  },
  start: '2026-09-01',
  staff: [
    { role: 'teacher', count: 6, source: 'the staffing plan' },
    { role: 'school-leader', count: 1 },
    { role: 'validator', count: 1 },
  ],
  holidays: [{ title: 'Autumn break', from: '2026-10-12', to: '2026-10-16', source: 'the school calendar' }],
  effort: [
    {
      work: 'assess-progress/score',
      role: 'teacher',
      group: 1,
      source: 'timed in May',
      distribution: { kind: 'triangular', min: 10, mode: 15, max: 30 },
    },
    { work: 'assess-progress/plan', distribution: { kind: 'lognormal', mean: 20, sd: 8 }, source: 'timed in May' },
    { work: 'assess-progress/report', distribution: { kind: 'fixed', minutes: 5 }, source: 'timed in May' },
  ],
  priorities: [{ work: 'handle-exceptions', priority: 90 }],
};
parseScenario(many);

const team = parseTeam({
  model: 'validator',
  places: [
    { id: 'river', title: 'River District', scope: 'district' },
    { id: 'hill', title: 'Hill School', in: 'river', learners: 240 },
  ],
  people: [
    {
      id: 'ann-ash',
      name: 'Ann Ash',
      roles: ['teacher'],
      fte: 0.5,
      at: 'hill',
      evidence: [
        {
          kind: 'implementation',
          element: 'assess-progress',
          role: 'teacher',
          model: 'validator',
          competency: 'draft-feasible-map',
          attestedBy: 'Bo Birch',
          at: '2026-05-01',
          note: 'Scored with two colleagues.',
          source: 'portfolio, page 4',
        },
      ],
    },
  ],
});

const rubric = parseRubric({
  id: 'river-leaders',
  title: 'River leaders',
  levels: [
    { id: 'starting', title: 'Starting', points: 1 },
    { id: 'doing', title: 'Doing it', points: 2 },
  ],
  rows: [
    { id: 'families', title: 'Families' },
    {
      id: 'tells-why',
      title: 'Tells the why',
      under: 'families',
      weight: 2,
      cells: { starting: ['Has a letter ready.'] },
    },
  ],
});

const elements = workElements.map(({ definition }) => definition);

/** Valid documents of each kind, from which examples of fields are taken. */
export const exampleDocuments: Readonly<Record<'model' | 'scenario' | 'team' | 'rubric', readonly unknown[]>> = {
  model: [
    ...Object.values(models),
    {
      due: [
        { work: 'assess-progress', within: { schoolDays: 5 } },
        { work: 'recommend', within: { hours: 48 } },
      ],
    },
    { elements, process: { elements } },
  ],
  scenario: [many, ...scenarios.flat()],
  team: [team],
  rubric: [rubric],
};

/** The first value of a field in some documents, in JSON; null if none is short enough. */
export const exampleIn = (documents: readonly unknown[], path: string): string | null => {
  const keys = [...path.matchAll(/\[\]|[^.[\]]+/g)].map(([key]) => key);
  for (const document of documents)
    for (const value of valuesAt(document, keys)) {
      const text = JSON.stringify(value);
      if (isPlain(value) && text.length <= LONGEST) return text;
    }
  return null;
};

const LONGEST = 90;

const isPlain = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.length > 0 && value.every(isPlain));

function* valuesAt(value: unknown, [key, ...rest]: readonly string[]): Generator<unknown> {
  if (key === undefined) yield value;
  else if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value) !== (key === '[]')) return;
    const within: readonly unknown[] =
      key === '[]' || key === '*' ? Object.values(value) : Object.hasOwn(value, key) ? [Reflect.get(value, key)] : [];
    for (const each of within) yield* valuesAt(each, rest);
  }
}
