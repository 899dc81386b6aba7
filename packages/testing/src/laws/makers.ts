import { type HandoffEnd, type ImplementationModel, type Process, processOf, raci } from 'work-elements';
import { type Passage, passagesIn } from './passages.js';
import { sentIn } from './sent.js';

/** Who makes the artifacts of a model, and who gives what they made. @internal */
export interface Makers {
  /** The roles that make an artifact: their steps produce it, or send it along a route without having read it. */
  of(artifact: string): ReadonlySet<string>;
  /**
   * Whether a role gives what it made: in the step that gives it, or in another of its steps from which the artifact
   * came there through its own steps alone. If the artifact comes there from no step that makes it, making it anywhere
   * is enough.
   */
  giveTheirOwn(giver: HandoffEnd, artifact: string): boolean;
}

/** Computes who makes the artifacts of a model, following them forwards from the steps that make them. @internal */
export const makersIn = (model: ImplementationModel): Makers => {
  const { made, passages } = makingIn(processOf(model));
  const rows = raci(model).map((row) => ({ ...row, ref: `${row.element}/${row.step}` }));
  const makes = (ref: string, artifact: string): boolean => made.has(`${ref} ${artifact}`);
  /** The steps that an artifact can reach from those that make it, passing only through the given steps. */
  const reachedBy = (artifact: string, through: ReadonlySet<string>): ReadonlySet<string> => {
    const reached = new Set([...through].filter((ref) => makes(ref, artifact)));
    const passing = passages.filter((each) => each.artifact === artifact && through.has(each.to));
    // Iterating a set also yields items added on the way.
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
  /** `element/step artifact` for each step that makes an artifact. */
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
