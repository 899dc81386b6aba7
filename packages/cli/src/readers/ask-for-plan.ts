import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { rolesToStaff } from '@work-elements/simulate';
import { type ImplementationModel, models } from 'work-elements';
import type { SchoolPlan } from './school-plan.js';

/** Answers given as options, whose questions are not asked. */
interface Said {
  readonly title: string | undefined;
  readonly learners: number | undefined;
  readonly model: ImplementationModel | undefined;
  readonly headcounts: Readonly<Record<string, number>>;
}

/** Asks for a new school, question by question; null if cancelled. */
export const askForPlan = async (said: Said): Promise<SchoolPlan | null> => {
  intro('A model and a scenario of your own');
  const answers = await asked(said);
  if (answers === null) cancel('Nothing was written.');
  else outro('Writing them.');
  return answers;
};

const asked = async (said: Said): Promise<SchoolPlan | null> => {
  const title = said.title ?? (await text({ message: 'What is your school called?', defaultValue: 'Our School' }));
  if (isCancel(title)) return null;
  const model = said.model ?? (await askForModel());
  if (model === null) return null;
  const learners = said.learners ?? (await askForNumber('How many learners are there?', 60, 1));
  if (learners === null) return null;
  const headcounts = { ...said.headcounts };
  for (const role of rolesToStaff(model)) {
    if (headcounts[role] !== undefined) continue;
    const name = model.roles.find(({ id }) => id === role)?.title ?? role;
    const count = await askForNumber(`How many people hold the role ${name}?`, 1, 1);
    if (count === null) return null;
    headcounts[role] = count;
  }
  return { title, model, learners, headcounts };
};

const askForModel = async (): Promise<ImplementationModel | null> => {
  const all = Object.values(models);
  const chosen = await select({
    message: 'Which model is most like what you mean to do?',
    options: all.map(({ id, title, summary }) => ({ value: id, label: title, hint: summary })),
    initialValue: models.validator.id,
  });
  return all.find(({ id }) => id === chosen) ?? null;
};

const askForNumber = async (message: string, usual: number, least: number): Promise<number | null> => {
  const answer = await text({
    message,
    placeholder: String(usual),
    defaultValue: String(usual),
    validate: (value) => {
      if (value === undefined || value === '') return undefined;
      const isFine = /^\d+$/.test(value) && Number(value) >= least;
      return isFine ? undefined : `Expected a whole number, at least ${least}.`;
    },
  });
  return isCancel(answer) ? null : Number(answer);
};
