import { deriveProfiles } from 'work-elements';
import type { Context } from '../context/context.js';
import { profileLines } from '../output/profile-lines.js';
import { modelsAndRole } from '../readers/models-and-role.js';
import { tablesAsked } from '../readers/tables-asked.js';

/** Runs `work-elements profile`. */
export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const read = await modelsAndRole(context, given.rest(0));
  const isFull = read.some(({ role }) => role !== undefined) || given.flag('full');
  const answers = read.map(({ file, model, role }) => {
    const profiles = deriveProfiles(model).filter((profile) => role === undefined || profile.role === role);
    return { file, model, profiles };
  });
  const write = await tablesAsked(
    context,
    answers.map(({ model, profiles }) => ({ name: model.id, tables: ({ profileTables }) => profileTables(profiles) })),
  );
  context.answerEach(
    answers,
    ({ profiles }) => profiles,
    ({ model, profiles }) => [
      style.bold(model.title),
      ...(model.summary === '' ? [] : [model.summary]),
      ...profiles.flatMap((profile) => ['', ...profileLines(style, model, profile, isFull)]),
    ],
  );
  await write();
};
