import { defaultShares, type Step, type WorkElement } from 'work-elements';
import type { Context } from '../context/context.js';
import { wrapped } from '../output/lists.js';
import { number, percentages } from '../output/numbers.js';
import { table } from '../output/table.js';
import { elementNamed, namedWork } from '../readers/elements.js';

const WIDTH = 100;

/** Runs `work-elements elements`. */
export const run = async (context: Context): Promise<void> => {
  const named = await namedWork(context, context.given.rest(0));
  const ids = named.subjects.filter((name) => !named.models.has(name));
  if (ids.length === 0) {
    context.answer(named.elements.map(dataOf), () => [
      'The work elements; work-elements elements <id> shows one with its steps.',
      ...table(named.elements.map((element) => [element.id, String(element.steps.length).padStart(2), element.title])),
    ]);
    return;
  }
  context.answerEach(
    ids.map((id) => ({ file: id, element: elementNamed(id, named) })),
    ({ element }) => dataOf(element),
    ({ element }) => elementLines(context, element),
  );
};

/** An element as data, without its machine: the machine’s configuration is in the definition. */
const dataOf = ({ machine: _, ...data }: WorkElement): Omit<WorkElement, 'machine'> => data;

const elementLines = ({ style }: Context, element: WorkElement): readonly string[] => [
  `${style.bold(element.title)} (${element.id})`,
  ...(element.summary === '' ? [] : wrapped(element.summary, WIDTH)),
  '',
  `${style.bold('Steps')}, each with who may do it, how long it takes, and how it ends where a scenario says nothing`,
  ...element.steps.flatMap((step) => stepLines(step, style.dim)),
  ...afterBlank(
    (['know', 'know-how', 'do'] as const).flatMap((kind) => {
      const those = element.competencies.filter((competency) => competency.kind === kind);
      return headed(
        style.bold(COMPETENCIES[kind]),
        those.flatMap(({ id, statement, steps }) => [
          ...wrapped(statement, WIDTH, '  '),
          style.dim(`    ${id}${steps === undefined ? '' : `: ${steps.join(', ')}`}`),
        ]),
      );
    }),
    headed(
      style.bold('Habits'),
      element.habits.flatMap(({ statement }) => wrapped(statement, WIDTH, '  ')),
    ),
  ),
];

/** Lines under a heading; nothing at all if there are no lines. */
const headed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines];

const afterBlank = (...parts: readonly (readonly string[])[]): readonly string[] => {
  const lines = parts.flat();
  return lines.length === 0 ? [] : ['', ...lines];
};

const COMPETENCIES = { know: 'To know', 'know-how': 'To know how to do', do: 'To do effectively' } as const;

const stepLines = (step: Step, dim: (text: string) => string): readonly string[] => {
  const { id, title, performers, effort, optional } = step;
  const shares = Object.entries(defaultShares(step));
  const figures = percentages(shares.map(([, { share }]) => share));
  // Without stated shares, simulations divide them by a rule of their own, which is not printed as if it were data.
  const ends =
    shares.length > 1 && step.shares === undefined
      ? `ends as ${step.outcomes.join(', ')}`
      : shares.map(([outcome], index) => `${outcome} ${figures[index]}`).join(', ');
  const times =
    effort.max === 0
      ? 'no time, since nothing says how long it takes'
      : `${number(effort.min)} to ${number(effort.max)} minutes, mostly ${number(effort.mode)}`;
  return [
    `  ${title} (${id})`,
    `    ${performers.join(', ')}`,
    `    ${times}; ${ends}`,
    ...wrapped(`source: ${effort.source}`, WIDTH, '    ').map(dim),
    ...(optional === undefined ? [] : wrapped(`optional: ${optional}`, WIDTH, '    ').map(dim)),
  ];
};
