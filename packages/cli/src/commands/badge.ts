import { badge, levelSchema, unknownWord } from 'work-elements';
import type { Context } from '../context/context.js';
import type { ProblemCode } from '../documents/command-codes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { wrapped } from '../output/lists.js';
import { evidenceOptions } from '../readers/evidence.js';
import { readModel } from '../readers/models.js';
import { parsePeople, readPeople } from '../readers/people.js';

const WIDTH = 100;

export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const { model } = await readModel(context, given.argument(0));
  const role = given.argument(1);
  const roles = model.roles.map(({ id }) => id);
  if (!roles.includes(role)) throw refused('unknown-role', unknownWord(role, `a role of "${model.id}"`, roles));
  const level = levelSchema.safeParse(Number(given.optional(2) ?? '3'));
  if (!level.success)
    throw refused('unknown-level', 'expected a level: 1 Explorer, 2 Novice, 3 Experienced or 4 Expert');
  const person = await holderOf(context);
  const holder = person === undefined ? undefined : { person, ...evidenceOptions(context, [model]) };
  const made = badge(model, role, level.data, holder);
  context.answer(made, () => [
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
  ]);
};

const holderOf = async (context: Context) => {
  const [file, id] = [context.given.text('people'), context.given.text('person')];
  if (file === undefined) return undefined;
  const people = await readPeople(context, file, parsePeople);
  const ids = people.map((person) => person.id);
  const found = id === undefined && people.length === 1 ? people[0] : people.find((person) => person.id === id);
  if (found !== undefined) return found;
  throw refused(
    id === undefined ? 'nobody' : 'unknown-person',
    id === undefined ? `say whose badge it is: --person ${ids[0] ?? 'ann'}` : unknownWord(id, 'a person', ids),
  );
};

const refused = (code: ProblemCode, message: string): Unusable => new Unusable([problemOf('', code, message)]);
