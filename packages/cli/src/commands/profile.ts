import { deriveProfiles, type ImplementationModel, type RoleProfile, raci, unknownWord } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { shortened } from '../output/lists.js';
import { counted } from '../output/numbers.js';
import { readModel } from '../readers/models.js';

/** How many of each kind an overview shows. */
const FEW = 3;

export const run = async (context: Context): Promise<void> => {
  const { model } = await readModel(context, context.given.argument(0));
  const role = context.given.optional(1);
  const profiles = deriveProfiles(model);
  const roles = profiles.map((profile) => profile.role);
  if (role !== undefined && !roles.includes(role))
    throw new Unusable([problemOf('', 'unknown-role', unknownWord(role, `a role of "${model.id}"`, roles))]);
  const chosen = profiles.filter((profile) => role === undefined || profile.role === role);
  const most = role !== undefined || context.given.flag('full') ? Number.POSITIVE_INFINITY : FEW;
  context.answer(chosen, () => [
    context.style.bold(model.title),
    ...(model.summary === '' ? [] : [model.summary]),
    ...chosen.flatMap((profile) => ['', ...profileLines(context, model, profile, most)]),
  ]);
  const sheet = context.given.text('csv');
  if (sheet === undefined) return;
  const { profileTables } = await import('@work-elements/tables');
  const { writeTables } = await import('../readers/write-tables.js');
  await writeTables(context, sheet, profileTables(chosen));
};

const TITLES = { know: 'must know', 'know-how': 'must know how to', do: 'must do effectively' } as const;

const profileLines = (
  { style }: Context,
  model: ImplementationModel,
  profile: RoleProfile,
  most: number,
): readonly string[] => {
  const { role, title, competencies, handoffs, breadth, system } = profile;
  const steps = raci(model).filter(({ responsible }) => responsible.includes(role));
  const given = handoffs
    .filter(({ from }) => from.role === role)
    .map(({ artifact, to }) => `${artifact} to ${to.role}`);
  const listed = most === FEW ? FEW + 1 : most;
  const lines = [
    `${style.bold(title)}: ${
      system === undefined
        ? `${counted(breadth.competencies, 'competency', 'competencies')}, of which ${breadth.coordination} only for hand-offs among colleagues`
        : `an information system, of which ${counted(system.requirements.length, 'thing')} is required`
    }`,
    `  does (${steps.length}): ${shortened(
      steps.map(({ element, step }) => `${element}/${step}`),
      listed,
    )}`,
    `  hands over (${new Set(given).size}): ${shortened([...new Set(given)], listed)}`,
  ];
  if (system !== undefined) {
    const demands = [['has to', system.requirements] as const, ['is limited', system.limits] as const];
    return [
      ...lines,
      ...demands.flatMap(([name, those]) => [
        `  ${name} (${those.length}):`,
        ...those
          .slice(0, most)
          .flatMap(({ statement, work }) => [`    ${statement}`, style.dim(`      because of ${shortened(work, 2)}`)]),
        ...more(those.length, most),
      ]),
    ];
  }
  return [
    ...lines,
    ...(['know', 'know-how', 'do'] as const).flatMap((kind) => {
      const needed = competencies
        .filter(({ competency }) => competency.kind === kind)
        .toSorted((one, other) => other.level - one.level);
      return [
        `  ${TITLES[kind]} (${needed.length}):`,
        ...needed
          .slice(0, most)
          .flatMap(({ competency, level, because }) => [
            `    [level ${level}] ${competency.statement}`,
            style.dim(`      because ${because.find((reason) => reason.level === level)?.text ?? 'unknown'}`),
          ]),
        ...more(needed.length, most),
      ];
    }),
  ];
};

const more = (count: number, most: number): readonly string[] =>
  count > most ? [`    … and ${count - most} more`] : [];
