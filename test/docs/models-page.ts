import {
  deriveProfiles,
  handoffs,
  type ImplementationModel,
  models,
  processOf,
  type Role,
  type RoleProfile,
  raci,
  roleKind,
  type SettingValue,
  type WorkElement,
  workElements,
} from 'work-elements';
import { wrapMarkdown } from './wrap-markdown.js';

const all: readonly ImplementationModel[] = Object.values(models);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

const staffProfiles = (model: ImplementationModel): readonly RoleProfile[] => {
  const staff = new Set(model.roles.filter((role) => roleKind(role) === 'staff').map(({ id }) => id));
  return deriveProfiles(model).filter(({ role }) => staff.has(role));
};

/** The staff’s broadest role, by the steps that it does or answers for, as on the pages of models. */
const broadest = (model: ImplementationModel): string => {
  const [first] = staffProfiles(model).toSorted((one, other) => other.breadth.steps - one.breadth.steps);
  return first === undefined
    ? 'none'
    : `${first.title}: ${first.breadth.steps} steps, ${first.breadth.competencies} competencies`;
};

/** Hand-offs with staff or partners at both ends. */
const amongColleagues = (model: ImplementationModel): number => {
  const staff = new Set(model.roles.filter((role) => roleKind(role) === 'staff').map(({ id }) => id));
  return handoffs(model).filter(({ from, to }) => staff.has(from.role) && staff.has(to.role)).length;
};

/** The roles that do an element, each with its number of steps, most first. */
const doers = (model: ImplementationModel, { id }: WorkElement): string => {
  const rows = raci(model).filter(({ element }) => element === id);
  return model.roles
    .map((role) => ({ role, steps: rows.filter(({ responsible }) => responsible.includes(role.id)).length }))
    .filter(({ steps }) => steps > 0)
    .toSorted((one, other) => other.steps - one.steps)
    .map(({ role, steps }) => (steps === rows.length ? role.title : `${role.title} (${steps} of ${rows.length})`))
    .join(', ');
};

/** The kinds of people or systems that may hold a role. */
const kindsOf = (role: Role): readonly string[] => [
  ...new Set(
    role.actors.map((actor) => {
      if (actor === 'learner') return 'learners';
      if (actor === 'information-system') return 'a system';
      if (actor !== 'partner') return 'educators';
      return role.relation === 'family' ? 'families' : 'a partner';
    }),
  ),
];

/** By step: for each role that does it, the kinds that may hold that role. */
const kindsAt = (model: ImplementationModel): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const roles = new Map(model.roles.map((role) => [role.id, role]));
  return new Map(
    raci(model).map(({ element, step, responsible }) => [
      `${element}/${step}`,
      responsible.flatMap((id) => roles.get(id) ?? []).map(kindsOf),
    ]),
  );
};

const places = new Map(all.map((model) => [model.id, kindsAt(model)]));

/** Whether a model has more, or less, of something than every other model. */
const extreme = (
  model: ImplementationModel,
  of: (each: ImplementationModel) => number,
): 'most' | 'least' | undefined => {
  const others = all.filter(({ id }) => id !== model.id).map(of);
  if (others.every((other) => other < of(model))) return 'most';
  return others.every((other) => other > of(model)) ? 'least' : undefined;
};

const breadth = (model: ImplementationModel): number =>
  Math.max(...staffProfiles(model).map((each) => each.breadth.steps));

const extremes = (model: ImplementationModel): readonly string[] => {
  const handing = extreme(model, amongColleagues);
  const broad = extreme(model, breadth);
  const none = handing === 'least' && amongColleagues(model) === 0;
  return [
    ...(handing === undefined
      ? []
      : [
          none
            ? 'no hand-off among colleagues'
            : `the ${handing === 'most' ? 'most' : 'fewest'} hand-offs among colleagues`,
        ]),
    ...(broad === undefined
      ? []
      : [broad === 'most' ? 'the broadest role of all' : 'a broadest role narrower than in any other']),
  ];
};

/** Whether partners do the organisation’s own work too. */
const runsTheSchool = (model: ImplementationModel): boolean =>
  doneBy(model, 'manage-organization/govern-systems').includes('a partner');

/** The kinds that alone may hold some role responsible for a step. */
const doneBy = (model: ImplementationModel, ref: string): readonly string[] => [
  ...new Set((places.get(model.id)?.get(ref) ?? []).filter((kinds) => kinds.length === 1).flat()),
];

const valuesInForce = (model: ImplementationModel): ReadonlyMap<string, SettingValue> =>
  new Map(
    processOf(model).elements.flatMap(({ settings }) =>
      Object.entries(settings).map(([id, { value }]) => [id, value] as const),
    ),
  );

const inForce = new Map(all.map((model) => [model.id, valuesInForce(model)]));

/**
 * What no other ready model has: the most or least of something, roles, options, settings in force, or steps done by a
 * kind of people that none of the others allows there.
 */
const onlyHere = (model: ImplementationModel): readonly string[] => {
  const others = all.filter(({ id }) => id !== model.id);
  const titles = model.roles
    .map(({ title }) => title)
    .filter((title) => !others.some(({ roles }) => roles.some((role) => role.title === title)));
  const steps = new Map(
    processOf(model).elements.flatMap(({ id, steps: own }) => own.map((step) => [`${id}/${step.id}`, step.title])),
  );
  const done = [...(places.get(model.id)?.keys() ?? [])].flatMap((ref) =>
    doneBy(model, ref)
      // If partners run the whole school, it is mentioned once, with its roles; step by step, it would drown out
      // everything else.
      .filter((kind) => kind !== 'a partner' || !runsTheSchool(model))
      .filter((kind) => !others.some(({ id }) => places.get(id)?.get(ref)?.flat().includes(kind)))
      .map((kind) => `“${steps.get(ref)}” done by ${kind}`),
  );
  const options = model.options
    .filter((ref) => !others.some((other) => other.options.includes(ref)))
    .map((ref) => `the option \`${ref}\``);
  const settings = [...(inForce.get(model.id) ?? [])]
    .filter(([id, value]) => !others.some((other) => inForce.get(other.id)?.get(id) === value))
    .map(([id, value]) => `\`${id}\` ${value}`);
  const roles = titles.length === 0 ? [] : [`the role${titles.length === 1 ? '' : 's'} ${titles.join(', ')}`];
  return [...extremes(model), ...roles, ...done, ...options, ...settings];
};

const systemsIn = (model: ImplementationModel): string => {
  const acting = raci(model).filter(({ responsible }) =>
    model.roles.some((role) => roleKind(role) === 'system' && responsible.includes(role.id)),
  );
  const suggesting = model.automation.filter(({ mode }) => mode === 'suggests');
  const reviewed = model.review.map(({ work, by, sample, always }) => {
    const role = model.roles.find(({ id }) => id === by)?.title ?? by;
    const pieces = [
      ...(sample > 0 ? [`${100 * sample} % of the work`] : []),
      ...(always.length > 0 ? [`always what is ${always.join(', ').replace('near-cut', 'near the cut')}`] : []),
    ];
    return `of \`${work}\` the ${role} reviews ${pieces.join(', and ')}`;
  });
  return [
    acting.length === 0 ? 'No system does any step' : `Systems do ${count(acting.length, 'step')}`,
    ...(suggesting.length === 0 ? [] : [`they suggest at ${count(suggesting.length, 'step')}`]),
    ...reviewed,
  ].join('; ');
};

/** What distinguishes a model that has nothing of its own. */
const COMBINED = 'nothing; what sets it apart is how it combines what others have too';

const section = (model: ImplementationModel): string =>
  [
    `### ${model.title}`,
    model.summary,
    [
      `- Broadest role: ${broadest(model)}.`,
      `- Hand-offs among colleagues: ${amongColleagues(model)}.`,
      `- ${systemsIn(model)}.`,
      `- Only here: ${onlyHere(model).join('; ') || COMBINED}.`,
      ...(model.sources.length === 0
        ? ['- No source: a baseline to compare with.']
        : ['- Sources:', ...model.sources.map((source) => `  - ${source}`)]),
    ].join('\n'),
  ].join('\n\n');

/** The page that compares the ready models; everything on it is computed. */
export const modelsPage = (): string =>
  wrapMarkdown(
    `${[
      '# The ready models, compared',
      [
        `${all.length} ways to distribute the same ${workElements.length} work elements, from one teacher to a ` +
          'university. Everything here is derived from the models, by',
        '`npm run models-page`, and a test holds it to the code. The broadest role does or answers for',
        'most steps; its competencies follow from them by the rules of',
        '[the proposal](proposal.md); a hand-off among colleagues has staff or partners at both ends. ' +
          '`modelComparisonHtml` shows any two of',
        'them side by side.',
      ].join('\n'),
      table(
        ['model', 'roles', 'broadest role', 'hand-offs among colleagues'],
        all.map((model) => [model.title, String(model.roles.length), broadest(model), String(amongColleagues(model))]),
      ),
      '## One by one',
      ...all.map(section),
      '## Who does what, element by element',
      'In brackets: the number of the element’s steps, if not all of them. Optional steps count if the model ' +
        'switches them on.',
      ...workElements.flatMap((element) => [
        `### ${element.title}`,
        table(
          ['model', 'who'],
          all.map((model) => [model.title, doers(model, element) || 'nobody']),
        ),
      ]),
    ].join('\n\n')}\n`,
  );
