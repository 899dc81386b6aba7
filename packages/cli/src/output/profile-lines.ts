import { counted, type ImplementationModel, type RoleProfile, raci } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { shortened } from './lists.js';

/** How many of each kind an overview shows. */
const FEW = 3;

const TITLES = { know: 'must know', 'know-how': 'must know how to', do: 'must do effectively' } as const;

/** What a role does and needs, and why, for people to read: the first few items, or all. */
export const profileLines = (
  style: Style,
  model: ImplementationModel,
  profile: RoleProfile,
  isFull: boolean,
): readonly string[] => {
  const most = isFull ? Number.POSITIVE_INFINITY : FEW;
  const { role, title, competencies, handoffs, breadth, system } = profile;
  const steps = raci(model).filter(({ responsible }) => responsible.includes(role));
  const given = handoffs
    .filter(({ from }) => from.role === role)
    .map(({ artifact, to }) => `${artifact} to ${to.role}`);
  const listed = most === FEW ? FEW + 1 : most;
  const lines = [
    `${style.bold(title)}: ${
      system === undefined
        ? `${counted(breadth.competencies, 'competency', 'competencies')}, of which ${breadth.coordination} only ` +
          'for hand-offs among colleagues'
        : `an information system with ${counted(system.requirements.length, 'requirement')}`
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
