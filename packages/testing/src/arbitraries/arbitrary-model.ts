import fc from 'fast-check';
import {
  type ActorKind,
  type ElementInput,
  type ImplementationModel,
  learningProcess,
  parseModel,
  processOf,
  type RoleInput,
  type Route,
  type Step,
} from 'work-elements';
import { type Checks, refuseOptions, wholeNumber, yesOrNo } from '../options/check.js';
import { arbitraryChoices, type ProcessChoices } from './arbitrary-choices.js';
import { arbitraryElement } from './arbitrary-element.js';
import { automationOf, type Mode, reviewOf } from './automation-of.js';

/**
 * Constraints of {@link arbitraryModel}.
 *
 * @public
 */
export interface ModelConstraints {
  /**
   * Maximum number of staff roles, at least 1, besides the learner and perhaps an information system. @defaultValue 5
   */
  readonly maxStaffRoles?: number;
  /** Whether an information system may do steps. @defaultValue true */
  readonly systems?: boolean;
  /** Whether steps may be performed with tools. @defaultValue true */
  readonly tools?: boolean;
  /** Maximum number of the model’s own work elements, besides the catalogue’s twelve. @defaultValue 1 */
  readonly maxOwnElements?: number;
  /** Whether optional steps may be switched on, settings set, and check-ins sent by the clock. @defaultValue true */
  readonly choices?: boolean;
}

/** @internal */
export const constraintChecks: Checks = {
  maxStaffRoles: wholeNumber(1),
  systems: yesOrNo,
  tools: yesOrNo,
  maxOwnElements: wholeNumber(0),
  choices: yesOrNo,
};

/** A step that can be assigned. @internal */
interface Work {
  readonly element: string;
  readonly step: Step;
}

const STAFF: readonly ActorKind[] = ['onsite-educator', 'online-educator'];

/**
 * The choices from which a model is built: the first of each is the simplest, so that shrinking leads to one teacher.
 */
interface Choices {
  readonly staff: readonly (readonly ActorKind[])[];
  readonly owners: readonly number[];
  readonly moved: readonly { readonly work: number; readonly to: number }[];
  readonly shared: readonly { readonly work: number; readonly with: number }[];
  readonly accountable: readonly { readonly work: number; readonly to: number }[];
  readonly lookers: readonly {
    readonly role: number;
    readonly work: number;
    readonly letter: 'consulted' | 'informed';
    readonly whole: boolean;
  }[];
  readonly automated: readonly { readonly work: number; readonly mode: Mode }[];
  readonly suggested: readonly number[];
  readonly chosen: ProcessChoices;
  readonly tools: readonly {
    readonly kind: 'learning-application' | 'assessment-application' | 'dashboard' | 'analytics';
    readonly work: readonly number[];
  }[];
  readonly own: readonly { readonly element: ElementInput; readonly route: Route | null }[];
}

/**
 * Implementation models that are valid by construction: every step has somebody responsible and one who is accountable,
 * all of an eligible kind. They shrink towards one teacher and a learner.
 *
 * @param constraints - See {@link ModelConstraints}.
 * @throws `InputError` with everything that is wrong with the constraints.
 *
 * @example
 * ```ts
 * import { arbitraryModel } from '@work-elements/testing';
 * import fc from 'fast-check';
 * import { checkModel } from 'work-elements';
 *
 * fc.assert(fc.property(arbitraryModel(), (model) => checkModel(model).every((each) => each.severity === 'warning')));
 * ```
 *
 * @public
 */
export const arbitraryModel = (constraints: ModelConstraints = {}): fc.Arbitrary<ImplementationModel> => {
  refuseOptions(constraints, 'arbitraryModel', constraintChecks);
  const { maxStaffRoles = 5, systems = true, tools = true, maxOwnElements = 1, choices: chosen = true } = constraints;
  const index = fc.nat({ max: 199 });
  const choices: fc.Arbitrary<Choices> = fc.record({
    staff: fc.array(fc.subarray([...STAFF], { minLength: 1 }), { minLength: 1, maxLength: maxStaffRoles }),
    owners: fc.array(index, { maxLength: 12 }),
    moved: fc.array(fc.record({ work: index, to: index }), { maxLength: 8 }),
    shared: fc.array(fc.record({ work: index, with: index }), { maxLength: 3 }),
    accountable: fc.array(fc.record({ work: index, to: index }), { maxLength: 3 }),
    lookers: fc.array(
      fc.record({
        role: index,
        work: index,
        letter: fc.constantFrom('consulted' as const, 'informed' as const),
        whole: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    automated: systems
      ? fc.array(fc.record({ work: index, mode: fc.constantFrom<Mode>('acts', 'records', 'acts-reviewed') }), {
          maxLength: 4,
        })
      : fc.constant([]),
    suggested: systems ? fc.array(index, { maxLength: 2 }) : fc.constant([]),
    chosen: chosen ? arbitraryChoices() : fc.constant({ options: [], settings: {}, cadence: [] }),
    tools: tools
      ? fc.array(
          fc.record({
            kind: fc.constantFrom(
              'learning-application' as const,
              'assessment-application' as const,
              'dashboard' as const,
              'analytics' as const,
            ),
            work: fc.array(index, { minLength: 1, maxLength: 3 }),
          }),
          { maxLength: 2 },
        )
      : fc.constant([]),
    own: fc
      .array(arbitraryElement(), { maxLength: maxOwnElements })
      .map((own) => own.map((each, position) => renamed(each, `own-${position + 1}`))),
  });
  return choices.map(buildModel);
};

const renamed = (own: { readonly element: ElementInput; readonly route: Route | null }, id: string) => ({
  element: {
    ...own.element,
    id,
    title: `Own ${id}`,
    competencies: (own.element.competencies ?? []).map((competency) => ({
      ...competency,
      id: `${id}-${competency.id}`,
    })),
  },
  route: own.route === null ? null : { ...own.route, to: id },
});

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

const buildModel = (choices: Choices): ImplementationModel => {
  const elements = choices.own.map(({ element }) => element);
  const routes = choices.own.flatMap(({ route }) => (route === null ? [] : [route]));
  const frame = parseModel({
    id: 'frame',
    title: 'Frame',
    roles: [{ id: 'nobody', title: 'Nobody', actors: ['partner'] }],
    ...choices.chosen,
    elements,
    routes,
  });
  const ownWork = frame.elements.flatMap((element) =>
    element.steps.map(({ id }) => ({ element: element.id, step: id })),
  );
  const ofCatalogue = new Set(learningProcess.elements.map(({ id }) => id));
  const catalogue: readonly Work[] = processOf(frame)
    .elements.filter(({ id }) => ofCatalogue.has(id))
    .flatMap((element) => element.steps.map((step) => ({ element: element.id, step })));
  const forStaff = catalogue.filter(({ step }) => STAFF.every((kind) => step.performers.includes(kind)));
  const staffElements = [...new Set([...forStaff.map(({ element }) => element), ...elements.map(({ id }) => id)])];
  const staffWork = [...forStaff.map(({ element, step }) => ({ element, step: step.id })), ...ownWork];

  const roles = choices.staff.map((actors, position) =>
    emptyRole(`role-${position + 1}`, `Role ${position + 1}`, actors),
  );
  const responsible = new Map<string, Set<number>>();
  staffElements.forEach((element, position) => {
    const owner = (choices.owners[position] ?? 0) % roles.length;
    for (const work of staffWork.filter((each) => each.element === element))
      responsible.set(`${work.element}/${work.step}`, new Set([owner]));
  });
  for (const { work, to } of choices.moved) {
    const moved = at(staffWork, work);
    if (moved !== undefined) responsible.set(`${moved.element}/${moved.step}`, new Set([to % roles.length]));
  }
  const answering = new Map<string, number>();
  for (const { work, with: other } of choices.shared) {
    const shared = at(staffWork, work);
    const holders = shared === undefined ? undefined : responsible.get(`${shared.element}/${shared.step}`);
    if (shared === undefined || holders === undefined) continue;
    holders.add(other % roles.length);
    if (holders.size > 1) answering.set(`${shared.element}/${shared.step}`, Math.min(...holders));
  }
  for (const { work, to } of choices.accountable) {
    const named = at(staffWork, work);
    if (named !== undefined) answering.set(`${named.element}/${named.step}`, to % roles.length);
  }
  const system = emptyRole('system', 'System', ['information-system']);
  const systemWork = catalogue.filter(
    ({ element, step }) => step.performers.includes('information-system') && staffElements.includes(element),
  );
  const modes = new Map<string, Mode>();
  for (const { work: index, mode } of choices.automated) {
    const work = at(systemWork, index);
    if (work === undefined) continue;
    const ref = `${work.element}/${work.step.id}`;
    const holders = responsible.get(ref);
    if (holders === undefined) continue;
    answering.set(ref, answering.get(ref) ?? Math.min(...holders));
    responsible.delete(ref);
    system.responsible.push(ref);
    modes.set(ref, mode);
  }
  const suggested = choices.suggested.flatMap((position) => {
    const work = at(systemWork, position);
    const ref = work === undefined ? '' : `${work.element}/${work.step.id}`;
    return responsible.has(ref) ? [ref] : [];
  });
  assign(roles, responsible, staffElements, choices.owners);
  for (const [ref, role] of answering) roles[role]?.accountable.push(ref);
  for (const { role, work, letter, whole } of choices.lookers) {
    const seen = at(staffWork, work);
    const looker = at(roles, role);
    if (seen === undefined || looker === undefined) continue;
    const ref = whole ? seen.element : `${seen.element}/${seen.step}`;
    if (!looker[letter].includes(ref)) looker[letter].push(ref);
  }
  const learner = { ...emptyRole('learner', 'Learner', ['learner']), responsible: ['experience-activities'] };
  const busy = [...roles, system].filter((role) => role.responsible.length + role.accountable.length > 0);
  const reviewers = [...(responsible.get('assess-progress/second-score') ?? [])].flatMap(
    (position) => roles[position]?.id ?? [],
  );
  return parseModel({
    id: 'arbitrary',
    title: 'Arbitrary',
    roles: [...busy, learner],
    ...choices.chosen,
    automation: automationOf(system.id, modes, busy.includes(system) ? suggested : []),
    review: reviewOf(modes, reviewers[0]),
    tools: choices.tools.map(({ kind, work }, position) => ({
      id: `tool-${position + 1}`,
      title: `tool ${position + 1}`,
      kind,
      usedIn: [
        ...new Set(
          work
            .map((index) => at(staffWork, index))
            .flatMap((each) => (each === undefined ? [] : [`${each.element}/${each.step}`])),
        ),
      ],
    })),
    elements,
    routes,
  });
};

type MutableRole = Required<Pick<RoleInput, 'id' | 'title'>> & {
  readonly actors: readonly ActorKind[];
  readonly responsible: string[];
  readonly accountable: string[];
  readonly consulted: string[];
  readonly informed: string[];
};

const emptyRole = (id: string, title: string, actors: readonly ActorKind[]): MutableRole => ({
  id,
  title,
  actors,
  responsible: [],
  accountable: [],
  consulted: [],
  informed: [],
});

/** Writes the assignment as people would: the element for the role that does most of it, and steps for the others. */
const assign = (
  roles: readonly MutableRole[],
  responsible: ReadonlyMap<string, ReadonlySet<number>>,
  elements: readonly string[],
  owners: readonly number[],
): void => {
  elements.forEach((element, position) => {
    const owner = (owners[position] ?? 0) % roles.length;
    const steps = [...responsible].filter(([ref]) => ref.startsWith(`${element}/`));
    const apart = steps.filter(([, holders]) => holders.size !== 1 || !holders.has(owner));
    if (apart.length < steps.length) roles[owner]?.responsible.push(element);
    for (const [ref, holders] of apart) for (const holder of holders) roles[holder]?.responsible.push(ref);
  });
};
