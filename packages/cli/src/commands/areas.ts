import { type AreaLevel, areaLevels, areaLevelsOfEach, badgeFramework } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { table } from '../output/table.js';
import { evidenceOptions } from '../readers/evidence.js';
import { readModels } from '../readers/models.js';
import { calledAs, labelsOf } from '../readers/named-people.js';
import { requirePeople } from '../readers/people.js';
import { readPeopleOrTeam } from '../readers/people-or-team.js';

/** Runs `work-elements areas`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const picture = given.text('output');
  const models = (await readModels(context, given.rest(0))).map(({ model }) => model);
  const names = !given.flag('withoutNames');
  const { people: read, team, judging } = await readPeopleOrTeam(context, requirePeople(context), models);
  const people = calledAs(context, read);
  const called = labelsOf(context, people);
  if (picture !== undefined && !/\.svg$/i.test(picture)) {
    const message = `"${picture}" does not say what to draw`;
    throw new Unusable([problemOf(picture, 'unknown-ending', message, 'end it in .svg')]);
  }
  const known = [...(team?.models ?? []), ...models];
  const among = known.filter(({ id }, index) => known.findIndex((each) => each.id === id) === index);
  const judged = evidenceOptions(context, among, people);
  const who = team === null ? people : { ...team.team, people };
  const columns = judging(() => [
    ...areaLevelsOfEach(who, judged).map(({ person: { id }, areas }) => ({ id, name: called(id), areas })),
    { id: 'team', name: 'Team', areas: areaLevels(who, judged) },
  ]);
  context.answer(
    columns.map(({ id, areas }) => ({ id, areas })),
    () =>
      table([
        ['area', ...columns.map(({ name }) => name)],
        ...badgeFramework.areas.map(({ id, title }) => [
          title,
          ...columns.map(({ areas }) => levelIn(areas.find(({ area }) => area === id))),
        ]),
      ]),
  );
  if (picture === undefined) return;
  const { areasSvg } = await import('@work-elements/report');
  await context.write(picture, areasSvg(who, { judged, names, locale: given.text('locale') }));
};

/** The level of an area, with how many of its questions are answered. */
const levelIn = (area: AreaLevel | undefined): string => {
  if (area === undefined || area.level === null) return '–';
  const title = badgeFramework.levels.find(({ level }) => level === area.level)?.title ?? 'no level';
  return `${title} (${area.answered} of ${area.of})`;
};
