import { badge, levelSchema, type Person, unknownWord } from 'work-elements';

import type { Context } from '../context/context.js';
import type { ProblemCode } from '../documents/command-codes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { wrapped } from '../output/lists.js';
import { evidenceOptions } from '../readers/evidence.js';
import { modelsAndRole } from '../readers/models-and-role.js';
import { parsePeople, readPeople } from '../readers/people.js';

const WIDTH = 100;

/** The level of a badge where none is said. */
const EXPERIENCED = 3;

export const run = async (context: Context): Promise<void> => {
  const { style } = context;
  const { read, role, level } = await asked(context);
  const models = read.map(({ model }) => model);
  const file = context.given.text('people');
  const people = file === undefined ? [] : await readPeople(context, file, models, parsePeople);
  const person = file === undefined ? undefined : holderOf(context, people);
  const judged = evidenceOptions(context, models, people);
  const holder = person === undefined ? undefined : { person, ...judged };
  context.answerEach(
    read,
    ({ model }) => badge(model, role, level, holder),
    (_, made) => [
      style.bold(made.title),
      ...wrapped(made.description, WIDTH),
      '',
      ...made.criteria.flatMap((criterion) => wrapped(criterion, WIDTH, '  ')),
      '',
      ...made.competencies.flatMap(({ competency, level: at }) =>
        wrapped(`[level ${at}] ${competency.statement}`, WIDTH, '  '),
      ),
      ...(made.evidence.length === 0 ? [] : ['', style.bold('Evidence')]),
      ...made.evidence.flatMap(({ text }) => wrapped(text, WIDTH, '  ')),
    ],
  );
};

/** Models, behind them a role, and behind that a level where one is said. */
const asked = async (context: Context) => {
  const words = context.given.rest(0);
  const last = words.at(-1) ?? '';
  const hasLevel = /^-?\d+$/.test(last) && words.length > 1;
  const level = levelSchema.safeParse(hasLevel ? Number(last) : EXPERIENCED);
  if (!level.success)
    throw refused('unknown-level', 'expected a level: 1 Explorer, 2 Novice, 3 Experienced or 4 Expert');
  const { read, role } = await modelsAndRole(context, hasLevel ? words.slice(0, -1) : words);
  if (role === undefined)
    throw refused('missing-argument', 'say the role behind the model, such as: badge school.yaml teacher');
  return { read, role, level: level.data };
};

const holderOf = (context: Context, people: readonly Person[]): Person => {
  const id = context.given.text('person');
  const ids = people.map((person) => person.id);
  const found = id === undefined && people.length === 1 ? people[0] : people.find((person) => person.id === id);
  if (found !== undefined) return found;
  throw refused(
    id === undefined ? 'nobody' : 'unknown-person',
    id === undefined ? `say whose badge it is: --person ${ids[0] ?? 'ann'}` : unknownWord(id, 'a person', ids),
  );
};

const refused = (code: ProblemCode, message: string): Unusable => new Unusable([problemOf('', code, message)]);
