import { tableOf } from '@work-elements/tables';
import { assessPeople, coverTeam, deriveProfiles, type PersonReadiness } from 'work-elements';
import type { Context } from '../context/context.js';
import { coverLines, personLines } from '../output/readiness-lines.js';
import { evidenceOptions } from '../readers/evidence.js';
import { readModels } from '../readers/models.js';
import { outputsOf } from '../readers/named-files.js';
import { calledAs, labelsOf, personNamed } from '../readers/named-people.js';
import { parsePeople, readPeople, requirePeople } from '../readers/people.js';
import { positionsOf } from '../readers/role-counts.js';
import { writeTables } from '../readers/write-tables.js';

/** Runs `work-elements ready`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const headcounts = positionsOf('--headcount', given.list('headcount'));
  const sources = await readModels(context, given.rest(0));
  const models = sources.map(({ model }) => model);
  const names = !given.flag('withoutNames');
  const read = await readPeople(context, requirePeople(context), models, parsePeople);
  const people = calledAs(context, read);
  const called = labelsOf(context, people);
  const only = given.text('person');
  const one = only === undefined ? undefined : people[read.indexOf(personNamed(context, only, read))];
  const fileOf = outputsOf(context, ['html', 'csv'], { names: models.map(({ id }) => id) });
  const judged = evidenceOptions(context, models, people);
  const answers = sources.map(({ model }) => {
    const cover = coverTeam(people, model, { ...judged, headcounts });
    const staffed = new Set(cover.roles.map(({ role }) => role));
    const profiles = deriveProfiles(model).filter(({ role }) => staffed.has(role));
    const wanted = people.filter(({ id }) => one === undefined || id === one.id);
    return { model, cover, readiness: assessPeople(wanted, profiles, judged) };
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
        ...(one === undefined ? coverLines(cover, called) : []),
        ...readiness.flatMap((each) => personLines(context.style, given.flag('plan'), called, each)),
      ]),
  );
  for (const [index, { model, readiness }] of answers.entries()) {
    const [page, sheet] = [fileOf('html', index), fileOf('csv', index)];
    if (page !== undefined) {
      const { personHtml, teamHtml } = await import('@work-elements/report');
      const options = { locale: given.text('locale'), names };
      const html =
        one === undefined
          ? teamHtml(people, model, { ...options, judged: { ...judged, headcounts } })
          : personHtml(one, model, { ...options, judged });
      await context.write(page, html);
    }
    if (sheet !== undefined) await writeTables(context, sheet, [tableOf('Gaps', readiness.flatMap(gapRows))]);
  }
};

const gapRows = ({ person, roles }: PersonReadiness) =>
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
