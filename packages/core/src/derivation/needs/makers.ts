import type { ModelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import { remembering } from '../../vocabulary/remembering.js';
import { flowsOf, routeSteps, type StepPlace } from '../flows.js';
import type { HandoffEnd } from '../handoffs.js';

/** Who makes each artifact, and which roles only pass on what others made. @internal */
export interface Makers {
  /** The roles that make each artifact. An artifact’s only maker never receives one that somebody else made. */
  readonly makers: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Whether a role that hands over an artifact in a step has made it: there, or in an earlier step of its own from
   * which the artifact arrives through its own steps alone; if no step is known to bring it there, in any step.
   */
  hasMade(giver: HandoffEnd, artifact: string): boolean;
}

/**
 * Who makes each artifact: in a step that produces it, or by sending it along a route from a step that does not read
 * it, as a learner sends a request.
 *
 * @internal
 */
export const makersIn = (reading: ModelReading): Makers => {
  const { rowOf } = reading;
  const makes = makingSteps(reading);
  const sources = sourcesIn(reading);
  const makers = new Map(
    [...makes].map(([artifact, refs]) => [
      artifact,
      new Set([...refs].flatMap((ref) => rowOf.get(ref)?.responsible ?? [])),
    ]),
  );
  /** Whether an artifact comes to a step from one that makes it, only by way of steps that satisfy `isOn`. */
  const comesFromMaker = (artifact: string, to: string, isOn: (ref: string) => boolean): boolean => {
    const visited = new Set<string>();
    const ahead = [to];
    for (let ref = ahead.pop(); ref !== undefined; ref = ahead.pop()) {
      if (visited.has(ref) || !isOn(ref)) continue;
      visited.add(ref);
      if (makes.get(artifact)?.has(ref) === true) return true;
      ahead.push(...(sources.get(artifact)?.get(ref) ?? []));
    }
    return false;
  };
  const isBrought = remembering((artifact: string) =>
    remembering((ref: string) => comesFromMaker(artifact, ref, () => true)),
  );
  const isOwn = remembering((role: string) =>
    remembering((artifact: string) =>
      remembering((ref: string) =>
        comesFromMaker(artifact, ref, (each) => rowOf.get(each)?.responsible.includes(role) === true),
      ),
    ),
  );
  return {
    makers,
    hasMade({ role, element, step }, artifact) {
      const ref = workRef(element, step);
      if (makers.get(artifact)?.has(role) !== true) return false;
      return isBrought(artifact)(ref) ? isOwn(role)(artifact)(ref) : true;
    },
  };
};

/** The steps that make each artifact. */
const makingSteps = ({ stepOf, process }: ModelReading): ReadonlyMap<string, ReadonlySet<string>> => {
  const steps = new Map<string, Set<string>>();
  const make = (artifact: string, ref: string): void => {
    const known = steps.get(artifact) ?? new Set();
    steps.set(artifact, known.add(ref));
  };
  for (const [ref, { produces }] of stepOf) for (const artifact of produces) make(artifact, ref);
  for (const { route, from } of routeSteps(process))
    for (const place of from) {
      const ref = refOf(place);
      if (stepOf.get(ref)?.consumes.includes(route.artifact) === false) make(route.artifact, ref);
    }
  return steps;
};

/** For each artifact and each step, the steps from which it comes there. */
const sourcesIn = ({ process }: ModelReading): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> => {
  const sources = new Map<string, Map<string, string[]>>();
  for (const { artifact, from, to } of flowsOf(process)) {
    const ofArtifact = sources.get(artifact) ?? new Map<string, string[]>();
    const known = ofArtifact.get(refOf(to)) ?? [];
    sources.set(artifact, ofArtifact.set(refOf(to), known));
    known.push(refOf(from));
  }
  return sources;
};

const refOf = ({ element, step }: StepPlace): string => workRef(element, step);
