import { tableOf } from '@work-elements/tables';
import { assessReadiness, coverTeam, deriveProfiles, type Person, type Readiness, type TeamCover } from 'work-elements';
import type { Context } from '../context/context.js';
import { wrapped } from '../output/lists.js';
import { counted } from '../output/numbers.js';
import { table } from '../output/table.js';
import { evidenceOptions } from '../readers/evidence.js';
import { readModels } from '../readers/models.js';
import { onlyOne } from '../readers/only-one.js';
import { parsePeople, readPeople, requirePeople } from '../readers/people.js';
import { countsOf } from '../readers/role-counts.js';
import { writeTables } from '../readers/write-tables.js';

const WIDTH = 110;

export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const files = given.rest(0);
  const read = await readModels(context, files);
  for (const name of ['html', 'csv']) onlyOne(given.text(name), files, `--${name}`);
  const people = await readPeople(context, requirePeople(context), parsePeople);
  const judged = evidenceOptions(
    context,
    read.map(({ model }) => model),
  );
  const answers = read.map(({ model }) => {
    const cover = coverTeam(people, model, { ...judged, headcounts: countsOf('--headcount', given.list('headcount')) });
    const staffed = new Set(cover.roles.map(({ role }) => role));
    const profiles = deriveProfiles(model).filter(({ role }) => staffed.has(role));
    const readiness = people.map((person) => ({
      person,
      roles: wantedOf(person, profiles).map((profile) => assessReadiness(person, profile, judged)),
    }));
    return { model, cover, readiness };
  });
  for (const { cover } of answers) context.count(cover.uncovered.map(() => ({ severity: 'warning' })));
  context.answer(
    answers.map(({ model, cover, readiness }) => ({
      model: model.id,
      cover,
      readiness: readiness.flatMap(({ roles }) => roles),
    })),
    () =>
      answers.flatMap(({ model, cover, readiness }, index) => [
        ...(index === 0 ? [] : ['']),
        context.style.bold(model.title),
        ...coverLines(cover, people),
        ...readiness.flatMap((each) => personLines(context, each)),
      ]),
  );
  const [page, sheet] = [given.text('html'), given.text('csv')];
  const [first] = answers;
  if (first === undefined) return;
  if (page !== undefined) {
    const { teamHtml } = await import('@work-elements/report');
    await context.write(page, teamHtml(people, first.model, { locale: given.text('locale') }));
  }
  if (sheet !== undefined) await writeTables(context, sheet, [tableOf('Gaps', first.readiness.flatMap(gapRows))]);
};

type Judged = { readonly person: Person; readonly roles: readonly Readiness[] };

/** The roles that a person holds; all of them, where the person names none. */
const wantedOf = <Profile extends { readonly role: string }>(
  { roles = [] }: Person,
  profiles: readonly Profile[],
): readonly Profile[] => (roles.length === 0 ? profiles : profiles.filter(({ role }) => roles.includes(role)));

const coverLines = ({ roles, cannotLose }: TeamCover, people: readonly Person[]): readonly string[] => {
  const name = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  return [
    ...table(roles.map(({ role, coveredBy, text }) => [role, coveredBy.map(name).join(', ') || 'nobody', text])),
    ...cannotLose.map(
      ({ person, roles: those }) => `  without ${name(person)}, nobody is left for ${those.join(', ')}`,
    ),
  ];
};

const personLines = ({ style, given }: Context, { person, roles }: Judged): readonly string[] => [
  '',
  style.bold(person.name),
  ...roles.flatMap(({ role, ready, gaps, plan, text }) => [
    `  ${role}: ${ready ? style.green('ready') : `${counted(gaps.length, 'gap')}`}`,
    ...wrapped(text, WIDTH, '    '),
    ...(given.flag('plan')
      ? plan.flatMap(({ order, competency, from, to }) =>
          wrapped(`${order}. ${competency.statement} (level ${from} to ${to})`, WIDTH, '    '),
        )
      : []),
  ]),
];

const gapRows = ({ person, roles }: Judged) =>
  roles.flatMap(({ role, plan }) =>
    plan.map(({ order, competency, from, to }) => ({
      person: person.id,
      role,
      order,
      competency: competency.id,
      statement: competency.statement,
      from,
      to,
    })),
  );
