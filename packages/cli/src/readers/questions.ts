import { rolesToStaff } from '@work-elements/simulate';
import { type ImplementationModel, models, unknownWord } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { countsOf } from './role-counts.js';
import type { SchoolPlan } from './school-plan.js';

const TITLE = 'Our School';
const LEARNERS = 60;

/**
 * The plan of a school: asked for in a terminal, unless `--yes` is given, otherwise from options; null if cancelled.
 */
export const schoolPlan = async (context: Context): Promise<SchoolPlan | null> => {
  const { given, terminal } = context;
  const headcounts = countsOf('--staff', given.list('staff'));
  const asked = !given.flag('yes') && terminal.isInteractive;
  const said = {
    title: given.text('title'),
    learners: given.number('learners'),
    headcounts,
    model: readyModel(given.optional(0)),
  };
  if (asked) {
    const { askForPlan } = await import('./ask-for-plan.js');
    return askForPlan(said);
  }
  const { title = TITLE, learners = LEARNERS, model = models.validator } = said;
  refuseUnstaffed(model, headcounts);
  return { model, title, learners, headcounts };
};

const readyModel = (id: string | undefined): ImplementationModel | undefined => {
  if (id === undefined) return undefined;
  const all = Object.values(models);
  const found = all.find((model) => model.id === id);
  if (found !== undefined) return found;
  const known = all.map((model) => model.id);
  throw new Unusable([problemOf('', 'unknown-model', unknownWord(id, 'a ready model', known))]);
};

const refuseUnstaffed = (model: ImplementationModel, headcounts: Readonly<Record<string, number>>): void => {
  const roles = rolesToStaff(model);
  const problems = Object.keys(headcounts)
    .filter((role) => !roles.includes(role))
    .map((role) =>
      problemOf('', 'unknown-role', `--staff: ${unknownWord(role, `a role of "${model.id}" that is staffed`, roles)}`),
    );
  if (problems.length > 0) throw new Unusable(problems);
};
