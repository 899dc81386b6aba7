import { elementSvg } from '@work-elements/report';
import {
  badgeFramework,
  type Competency,
  defaultShares,
  learningProcess,
  type WorkElement,
  workElements,
} from 'work-elements';
import { cell, code, markdownTable, type SitePage } from './page.js';

/** The catalogue: an overview of all elements, and a page for each with its picture. */
export const cataloguePages = (): readonly SitePage[] => [
  { path: 'catalogue/index.md', text: overview() },
  ...workElements.flatMap((element) => [
    { path: `catalogue/${element.id}.md`, text: elementPage(element) },
    { path: `catalogue/${element.id}.svg`, text: elementSvg(element) },
  ]),
];

const habitLine = ({ statement, source }: WorkElement['habits'][number]): string =>
  `- ${cell(statement)}${source === undefined ? '' : ` (${cell(source)})`}`;

const overview = (): string => `# Catalogue

The work elements that every competency-based learning process has, and the supporting ones. Their steps are what a
model gives to roles.

${markdownTable(
  ['element', 'about', 'steps', 'what it is'],
  workElements.map(({ id, title, kind, subject, steps, summary }) => [
    `[${cell(title)}](${id}.md)<br>${code(id)}`,
    `${kind === 'supporting' ? 'supporting; ' : ''}${cell(subject.replaceAll('-', ' '))}`,
    String(steps.length),
    cell(summary),
  ]),
)}
`;

const elementPage = (element: WorkElement): string => {
  const { id, title, summary, steps, habits, competencies } = element;
  return `# ${cell(title)}

${code(id)}. ${cell(summary)}

![The states of the element, its steps, and what leads from one to another](./${id}.svg)

## Steps

${markdownTable(
  [
    'step',
    'performers',
    'outcomes, with the share where a scenario says nothing',
    'minutes: least, most often, most',
    'source of the minutes',
  ],
  steps.map((step) => [
    [
      cell(step.title),
      code(`${id}/${step.id}`),
      ...(step.optional === undefined ? [] : [`optional: ${cell(step.optional)}`]),
    ].join('<br>'),
    step.performers.map(code).join('<br>'),
    Object.entries(defaultShares(step))
      .map(
        ([outcome, { share, source }]) =>
          `${code(outcome)} ${Number((100 * share).toPrecision(3))} %${source === null ? '' : `: ${cell(source)}`}`,
      )
      .join('<br>'),
    `${step.effort.min}, ${step.effort.mode}, ` +
      `${step.effort.max}${step.group === undefined ? '' : `; shared by ${step.group.size}`}`,
    cell(step.effort.source),
  ]),
)}

## Artifacts

${markdownTable(
  ['step', 'reads', 'makes or changes'],
  steps.map((step) => [cell(step.title), step.consumes.map(code).join(', '), step.produces.map(code).join(', ')]),
)}

## Where it meets other elements

${markdownTable(
  ['from', 'on', 'to', 'event', 'artifact'],
  learningProcess.routes
    .filter(({ from, to }) => from === id || to === id)
    .map(({ from, on, to, send, artifact }) => [
      linked(from),
      code(on),
      linked(to),
      code(send),
      artifact === undefined ? '' : code(artifact),
    ]),
)}

## Competencies

${(['know', 'know-how', 'do'] as const)
  .map(
    (kind) =>
      `### ${KINDS[kind]}\n\n${competencies
        .filter((each) => each.kind === kind)
        .map(competencyLine)
        .join('\n')}`,
  )
  .join('\n\n')}

## Habits

${habits.map(habitLine).join('\n')}
`;
};

const linked = (element: string): string =>
  workElements.some(({ id }) => id === element) ? `[${element}](${element}.md)` : code(element);

const KINDS = { know: 'To know', 'know-how': 'To know how to do', do: 'To do effectively' } as const;

const competencyLine = ({ id, statement, areas, steps, holders }: Competency): string => {
  const titles = areas.map((area) => badgeFramework.areas.find((each) => each.id === area)?.title ?? area);
  const parts = [
    code(id),
    ...(steps === undefined ? [] : [steps.map(code).join(', ')]),
    cell(titles.join(', ')),
    ...(holders === undefined ? [] : [`for ${holders.join(' and ')}`]),
  ];
  return `- ${cell(statement)}<br><small>${parts.join(' · ')}</small>`;
};
