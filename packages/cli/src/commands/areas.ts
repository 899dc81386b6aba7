import { type AreaLevel, areaLevels, areaLevelsOfEach, badgeFramework } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { table } from '../output/table.js';
import { evidenceOptions } from '../readers/evidence.js';
import { readModels } from '../readers/models.js';
import { calledAs } from '../readers/named-people.js';
import { parsePeople, readPeople, requirePeople } from '../readers/people.js';

/** Runs `work-elements areas`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const picture = given.text('output');
  const models = (await readModels(context, given.rest(0))).map(({ model }) => model);
  const names = !given.flag('withoutNames');
  const people = calledAs(context, await readPeople(context, requirePeople(context), models, parsePeople));
  if (picture !== undefined && !/\.svg$/i.test(picture)) {
    const message = `"${picture}" does not say what to draw`;
    throw new Unusable([problemOf(picture, 'unknown-ending', message, 'end it in .svg')]);
  }
  const judged = evidenceOptions(context, models, people);
  const columns = [
    ...areaLevelsOfEach(people, judged).map(({ person: { id, name }, areas }) => ({ id, name, areas })),
    { id: 'team', name: 'Team', areas: areaLevels(people, judged) },
  ];
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
  await context.write(picture, areasSvg(people, { judged, names, locale: given.text('locale') }));
};

/** The level of an area, with how many of its questions are answered. */
const levelIn = (area: AreaLevel | undefined): string => {
  if (area === undefined || area.level === null) return '–';
  const title = badgeFramework.levels.find(({ level }) => level === area.level)?.title ?? 'no level';
  return `${title} (${area.answered} of ${area.of})`;
};
