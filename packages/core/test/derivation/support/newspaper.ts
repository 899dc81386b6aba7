import {
  type Evidence,
  type EvidencePolicy,
  type ImplementationModel,
  type Person,
  parseModel,
  type TeamInput,
} from '../../../src/index.js';

const element = (id: string) => ({
  id,
  title: id,
  machine: {
    initial: 'waiting',
    states: { waiting: { on: { begin: 'work' } }, work: { on: { finish: 'done' } }, done: { type: 'final' } },
  },
  steps: [{ id: 'work' }],
  competencies: [
    { id: `can-${id}`, kind: 'do', statement: `Can ${id}.`, areas: ['delivery-and-operations'], steps: ['work'] },
  ],
});

interface Variant {
  readonly id?: string;
  /** The roles of the model; all of them, unless it says otherwise. */
  readonly roles?: readonly string[];
  readonly scopes?: Readonly<Record<string, 'school' | 'district' | 'state'>>;
  /** The work of roles, where it is not the usual one. */
  readonly work?: Readonly<Record<string, readonly string[]>>;
  readonly separate?: readonly (readonly string[])[];
  /** The level that whoever does the work needs. */
  readonly level?: number;
  readonly evidence?: readonly EvidencePolicy[];
}

/**
 * A school newspaper, whose every element has one competency and hands nothing on: a writer writes, a checker checks,
 * and the model keeps the two apart; an editor prints, and pupils read.
 */
export const newspaper = ({
  id = 'newspaper',
  roles = ['writer', 'checker', 'editor', 'pupil'],
  scopes = {},
  work = {},
  separate = [['write', 'check']],
  level = 3,
  evidence = [],
}: Variant = {}): ImplementationModel =>
  parseModel({
    id,
    title: 'Newspaper',
    process: { elements: ['write', 'check', 'print', 'read'].map(element) },
    roles: [
      { id: 'writer', actors: ['onsite-educator'], responsible: ['write'] },
      { id: 'checker', actors: ['partner', 'online-educator'], responsible: ['check'] },
      { id: 'editor', actors: ['onsite-educator'], responsible: ['print'] },
      { id: 'pupil', actors: ['learner'], responsible: ['read'] },
    ]
      .filter((role) => roles.includes(role.id))
      .map((role) => ({
        ...role,
        title: role.id,
        responsible: work[role.id] ?? role.responsible,
        ...(scopes[role.id] === undefined ? {} : { scope: scopes[role.id] }),
      })),
    levels: { responsible: level, accountable: level },
    policies: { separate, evidence },
  });

/** Evidence of work well done, which makes somebody ready for whichever role does it. */
export const done = (...work: readonly string[]): readonly Evidence[] =>
  work.map((element): Evidence => ({ kind: 'implementation', element }));

/** Somebody with roles, and with evidence of work. */
export const member = (
  id: string,
  roles: readonly string[],
  evidence: readonly Evidence[] = [],
  more: Partial<Person> = {},
): Person => ({ id, name: `${id} Lane`, roles, evidence, ...more });

/** Schools in a district. */
export const schoolsIn = (district: string, ...schools: readonly string[]): TeamInput['places'] => [
  { id: district, title: district, scope: 'district' },
  ...schools.map((id) => ({ id, title: id, in: district })),
];
