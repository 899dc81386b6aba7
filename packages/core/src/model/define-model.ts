import type * as settings from '../catalogue/settings.js';
import type { CatalogueElement } from '../catalogue/work-elements.js';
import type { AutomationMode } from '../vocabulary/automation-mode.js';
import type { ElementInput, Route } from '../vocabulary/element-definition.js';
import type { EvidencePolicy } from '../vocabulary/evidence-policy.js';
import type { Advancement, Entry } from '../vocabulary/process-definition.js';
import type { SettingValue } from '../vocabulary/setting.js';
import { accept } from './accepted.js';
import type { Within } from './due-schema.js';
import type { ImplementationModel } from './model.js';
import type { ModelDocument } from './model-schema.js';
import { parseModel } from './parse-model.js';
import type { DataPolicy, Severity } from './policy-schema.js';

/** What the compiler has to know about an element: the literal types of its id and of its step ids. @internal */
type NamedElement = Omit<ElementInput, 'id' | 'steps'> & {
  readonly id: string;
  readonly steps: readonly (Omit<ElementInput['steps'][number], 'id'> & { readonly id: string })[];
};

/** The work of elements as a type: each element, and each of its steps as `element/step`. @internal */
type WorkIn<Element> = Element extends {
  readonly id: infer Id extends string;
  readonly steps: readonly { readonly id: infer StepId extends string }[];
}
  ? Id | `${Id}/${StepId}`
  : never;

/**
 * All assignable work of the catalogue, as a type: `'assess-progress' | 'assess-progress/score' | …`.
 *
 * @public
 */
export type CatalogueWork = WorkIn<CatalogueElement>;

/**
 * The settings of the learning process, as a type: `'attempts' | 'piecesOfEvidence' | …`.
 *
 * @public
 */
export type CatalogueSetting = keyof typeof settings;

type Elements = readonly NamedElement[];

type WorkOf<Own extends Elements, Added extends Elements> =
  | WorkIn<Added[number]>
  | (Own extends readonly [] ? CatalogueWork : WorkIn<Own[number]>);

type RoleDocument = ModelDocument['roles'][number];
type ReviewDocument = NonNullable<ModelDocument['review']>[number];
type ToolDocument = NonNullable<ModelDocument['tools']>[number];

interface WorkLists<Work extends string> {
  /** Work that the role does. */
  readonly responsible?: readonly Work[];
  /** Work that the role answers for. */
  readonly accountable?: readonly Work[];
  /** Work on which the role is consulted beforehand. */
  readonly consulted?: readonly Work[];
  /** Work about which the role is informed afterwards. */
  readonly informed?: readonly Work[];
}

/**
 * An implementation model as written in TypeScript: like the document, but the compiler knows the work and the roles.
 *
 * @public
 */
export type ModelInput<RoleId extends string, Added extends Elements, Own extends Elements> = Pick<
  ModelDocument,
  'id' | 'title' | 'summary' | 'sources' | 'levels' | 'cadence'
> & {
  readonly roles: readonly (Pick<RoleDocument, 'title' | 'summary' | 'actors' | 'relation' | 'scope' | 'habits'> &
    WorkLists<WorkOf<Own, Added>> & { readonly id: RoleId })[];
  readonly tools?: readonly (Omit<ToolDocument, 'usedIn'> & { readonly usedIn?: readonly WorkOf<Own, Added>[] })[];
  readonly people?: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly NoInfer<RoleId>[];
  }[];
  readonly policies?: {
    /** Sets of work to be kept apart: no role, and no person, may be responsible for two items of a set. */
    readonly separate?: readonly (readonly WorkOf<Own, Added>[])[];
    readonly rules?: readonly DataPolicy[];
    /**
     * How serious it is if one person does, within an objective, work that is to be kept apart.
     *
     * @defaultValue 'warning'
     */
    readonly persons?: Severity;
    /** Evidence policies of the model, in addition to those of whoever judges the evidence. */
    readonly evidence?: readonly EvidencePolicy[];
  };
  /** How soon work is due after it has been opened. */
  readonly due?: readonly { readonly work: WorkOf<Own, Added>; readonly within: Within }[];
  /** The settings of the process that the model changes. */
  readonly settings?: Own extends readonly []
    ? Added extends readonly []
      ? Readonly<Partial<Record<CatalogueSetting, SettingValue>>>
      : Readonly<Record<string, SettingValue>>
    : Readonly<Record<string, SettingValue>>;
  /** Optional steps that are switched on. */
  readonly options?: readonly WorkOf<Own, Added>[];
  /** How systems do their work. */
  readonly automation?: readonly {
    readonly role: NoInfer<RoleId>;
    readonly work: WorkOf<Own, Added>;
    readonly mode: AutomationMode;
  }[];
  /** What is reviewed, and by which role. */
  readonly review?: readonly (Omit<ReviewDocument, 'work' | 'by'> & {
    readonly work: WorkOf<Own, Added>;
    readonly by: NoInfer<RoleId>;
  })[];
  /**
   * Work elements in addition to those of the process, as data: what `defineElement` takes, or the `definition` of what
   * it returns.
   */
  readonly elements?: Added;
  readonly routes?: readonly Route[];
  /** A process that replaces the learning process. */
  readonly process?: {
    readonly elements: Own;
    readonly routes?: readonly Route[];
    readonly entries?: readonly Entry[];
    readonly advancement?: Advancement;
  };
};

/**
 * Writes an implementation model in TypeScript. A misspelt element, step or role does not compile; everything else is
 * checked as by {@link parseModel}.
 *
 * @param input - The model; see {@link ModelInput}.
 * @returns The model: complete, frozen, and with the literal types of its role ids.
 * @throws {@link ModelError} with every problem at once.
 *
 * @example
 * ```ts
 * import { checkModel, defineModel } from 'work-elements';
 *
 * const pair = defineModel({
 *   id: 'pair',
 *   title: 'Pair',
 *   summary: 'One teacher teaches, another validates.',
 *   roles: [
 *     {
 *       id: 'teacher',
 *       title: 'Teacher',
 *       actors: ['onsite-educator'],
 *       responsible: ['deliver-activities', 'give-remedial-feedback'],
 *     },
 *     {
 *       id: 'validator',
 *       title: 'Validator',
 *       actors: ['onsite-educator'],
 *       responsible: ['assess-progress', 'decide-advancement'],
 *     },
 *   ],
 * });
 * console.log(checkModel(pair)[0]?.message); // nobody is responsible for "map-objectives" (7 steps)
 * ```
 *
 * @public
 */
export const defineModel = <
  const RoleId extends string,
  const Added extends Elements = readonly [],
  const Own extends Elements = readonly [],
>(
  input: ModelInput<RoleId, Added, Own>,
): ImplementationModel<RoleId> => {
  const model = parseModel(input);
  const ids = new Map(input.roles.map((role) => [String(role.id), role.id]));
  const roles = model.roles.flatMap((role) => {
    const id = ids.get(role.id);
    return id === undefined ? [] : [{ ...role, id }];
  });
  const automation = model.automation.flatMap((row) => {
    const role = ids.get(row.role);
    return role === undefined ? [] : [{ ...row, role }];
  });
  const review = model.review.flatMap((rule) => {
    const by = ids.get(rule.by);
    return by === undefined ? [] : [{ ...rule, by }];
  });
  return accept({ ...model, roles, automation, review });
};
