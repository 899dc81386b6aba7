import { type BadgeLevel, badge, badgeFramework, type Person } from 'work-elements';
import type { Context } from '../context/context.js';
import type { ProblemCode } from '../documents/command-codes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { wrapped } from '../output/lists.js';
import { evidenceOptions } from '../readers/evidence.js';
import { modelsAndRole } from '../readers/models-and-role.js';
import { calledAs, labelsOf, personNamed } from '../readers/named-people.js';
import { parsePeople, readPeople } from '../readers/people.js';

const WIDTH = 100;

const { levels } = badgeFramework;

/** A level by its number or its title. */
const levelOf = (word: string): BadgeLevel['level'] | undefined =>
  levels.find(({ level, title }) => String(level) === word || title.toLowerCase() === word.toLowerCase())?.level;

/** Runs `work-elements badge`. */
export const run = async (context: Context): Promise<void> => {
  const { style } = context;
  const { read, level } = await asked(context);
  const models = read.map(({ model }) => model);
  const file = context.given.text('people');
  const named = file === undefined ? [] : await readPeople(context, file, models, parsePeople);
  const people = file === undefined ? [] : calledAs(context, named);
  const person = file === undefined ? undefined : people[named.indexOf(holderOf(context, named))];
  const judged = evidenceOptions(context, models, people);
  const holder = person === undefined ? undefined : { person, ...judged };
  context.answerEach(
    read,
    ({ model, role }) => badge(model, role, level, holder),
    (_, made) => [
      style.bold(made.title),
      ...wrapped(made.description, WIDTH),
      '',
      // The competencies are criteria too, and follow with their levels.
      ...made.criteria
        .filter((criterion) => !made.competencies.some(({ competency }) => competency.statement === criterion))
        .flatMap((criterion) => wrapped(criterion, WIDTH, '  ')),
      '',
      ...made.competencies.flatMap(({ competency, level: at }) =>
        wrapped(`[level ${at}] ${competency.statement}`, WIDTH, '  '),
      ),
      ...(made.standing === null
        ? []
        : [
            '',
            style.bold(labelsOf(context, people)(made.standing.person)),
            ...wrapped(made.standing.text, WIDTH, '  '),
          ]),
      ...(made.evidence.length === 0 ? [] : ['', style.bold('Evidence')]),
      ...made.evidence.flatMap(({ text }) => wrapped(text, WIDTH, '  ')),
    ],
  );
};

/** The models, the role that follows them, and the level, if there is one. */
const asked = async (context: Context) => {
  const words = context.given.rest(0);
  const last = words.at(-1) ?? '';
  // A role may have the title of a level, so a title counts as a level only after a model and a role.
  const isTitle = words.length > 2 && levels.some(({ title }) => title.toLowerCase() === last.toLowerCase());
  const hasLevel = words.length > 1 && (isTitle || /^[-+]?\d[\d.,]*$/.test(last));
  const level = hasLevel ? levelOf(last) : undefined;
  if (hasLevel && level === undefined) {
    const known = levels.map((each) => `${each.level} ${each.title}`);
    throw refused('unknown-level', `expected a level, one of ${known.join(', ')}; found ${JSON.stringify(last)}`);
  }
  const read = (await modelsAndRole(context, hasLevel ? words.slice(0, -1) : words)).map(({ role, ...each }) => {
    if (role !== undefined) return { ...each, role };
    throw refused('missing-argument', 'name the role after the model, such as: badge school.yaml teacher');
  });
  return { read, level };
};

const holderOf = (context: Context, people: readonly Person[]): Person => {
  const id = context.given.text('person');
  if (id !== undefined) return personNamed(context, id, people);
  const [first, ...others] = people;
  if (first !== undefined && others.length === 0) return first;
  throw refused(
    'nobody',
    `say whose badge it is: --person ${context.given.flag('withoutNames') ? 'ann' : (first?.id ?? 'ann')}`,
  );
};

const refused = (code: ProblemCode, message: string): Unusable => new Unusable([problemOf('', code, message)]);
