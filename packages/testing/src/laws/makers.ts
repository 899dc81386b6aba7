import { type HandoffEnd, type ImplementationModel, type Process, processOf, raci } from 'work-elements';
import { type Passage, passagesIn } from './passages.js';
import { sentIn } from './sent.js';

/** Who makes the artifacts of a model, and who gives what they made. @internal */
export interface Makers {
  /** The roles that make an artifact: their steps produce it, or send it along a route without having read it. */
  of(artifact: string): ReadonlySet<string>;
  /**
   * Whether a role gives what it made: in the step that gives it, or in another of its own from which the artifact came
   * there through its own steps alone. Where it comes there from no step that makes it, making it anywhere is enough.
   */
  giveTheirOwn(giver: HandoffEnd, artifact: string): boolean;
}

/** Reckons who makes the artifacts of a model, forwards from the steps that make them. @internal */
export const makersIn = (model: ImplementationModel): Makers => {
  const { made, passages } = makingIn(processOf(model));
  const rows = raci(model).map((row) => ({ ...row, ref: `${row.element}/${row.step}` }));
  const makes = (ref: string, artifact: string): boolean => made.has(`${ref} ${artifact}`);
  /** The steps that an artifact reaches from those that make it, through some steps alone. */
  const reachedBy = (artifact: string, through: ReadonlySet<string>): ReadonlySet<string> => {
    const reached = new Set([...through].filter((ref) => makes(ref, artifact)));
    const passing = passages.filter((each) => each.artifact === artifact && through.has(each.to));
    // A set also yields what is added to it on the way.
    for (const ref of reached) for (const { from, to } of passing) if (from === ref) reached.add(to);
    return reached;
  };
  const everywhere = new Set(rows.map(({ ref }) => ref));
  const of = (artifact: string): ReadonlySet<string> =>
    new Set(rows.filter(({ ref }) => makes(ref, artifact)).flatMap(({ responsible }) => responsible));
  return {
    of,
    giveTheirOwn: ({ role, element, step }, artifact) => {
      const here = `${element}/${step}`;
      if (!reachedBy(artifact, everywhere).has(here)) return of(artifact).has(role);
      const own = new Set(rows.filter(({ responsible }) => responsible.includes(role)).map(({ ref }) => ref));
      return reachedBy(artifact, own).has(here);
    },
  };
};

interface Making {
  /** The steps that make an artifact, with it. */
  readonly made: ReadonlySet<string>;
  readonly passages: readonly Passage[];
}

// Many models have the same process.
const known = new WeakMap<Process, Making>();

const makingIn = (process: Process): Making => {
  const making = known.get(process) ?? { made: madeIn(process), passages: passagesIn(process) };
  known.set(process, making);
  return making;
};

const madeIn = (process: Process): ReadonlySet<string> => {
  const steps = process.elements.flatMap(({ id, steps }) =>
    steps.map((step) => ({ ...step, ref: `${id}/${step.id}` })),
  );
  const reads = new Set(steps.flatMap(({ ref, consumes }) => consumes.map((artifact) => `${ref} ${artifact}`)));
  const produced = steps.flatMap(({ ref, produces }) => produces.map((artifact) => `${ref} ${artifact}`));
  const sent = sentIn(process).map(({ ref, route }) => `${ref} ${route.artifact}`);
  return new Set([...produced, ...sent.filter((each) => !reads.has(each))]);
};
