import type { Situation } from '../catalogue/explore.js';
import type { Process } from '../catalogue/process.js';
import type { WorkElement } from '../catalogue/work-element.js';
import { situationsOf } from '../model/element-reading.js';
import type { Route } from '../vocabulary/element-definition.js';

/** A step of an element. @internal */
export interface StepPlace {
  readonly element: string;
  readonly step: string;
}

/** An artifact that passes from one step to another, whoever does them. @internal */
export interface Flow {
  readonly artifact: string;
  readonly from: StepPlace;
  readonly to: StepPlace;
}

const withinElement = new WeakMap<WorkElement, readonly Flow[]>();

/**
 * Every passage of an artifact from step to step: within an element from the last step that held it to the next that reads it,
 * between elements by the routing table. All of it is read off the machines.
 *
 * @internal
 */
export const flowsOf = ({ elements, routes }: Process): readonly Flow[] => {
  const byId = new Map(elements.map((element) => [element.id, element]));
  return unique([
    ...elements.flatMap((element) => flowsWithin(element)),
    ...routes.flatMap((route) => flowsAlong(route, byId.get(route.from), byId.get(route.to))),
  ]);
};

const flowsWithin = (element: WorkElement): readonly Flow[] => {
  const known = withinElement.get(element);
  if (known !== undefined) return known;
  const flows = unique([...new Set([...element.consumes, ...element.produces])].flatMap((artifact) => flowsOfArtifact(element, artifact)));
  withinElement.set(element, flows);
  return flows;
};

const flowsOfArtifact = (element: WorkElement, artifact: string): readonly Flow[] => {
  const situations = situationsOf(element);
  const readers = new Set(element.steps.filter((step) => step.consumes.includes(artifact)).map((step) => step.id));
  const holders = new Set(element.steps.filter((step) => step.produces.includes(artifact) || readers.has(step.id)).map((step) => step.id));
  const held = situations.map((situation) => situation.active.filter((state) => holders.has(state)));
  return situations.flatMap((situation, start) =>
    (held[start] ?? []).flatMap((giver) =>
      nextHolders(situations, situation, held)
        .filter((taker) => taker !== giver && readers.has(taker))
        .map((taker) => ({ artifact, from: { element: element.id, step: giver }, to: { element: element.id, step: taker } })),
    ),
  );
};

/** The steps that hold an artifact next, on every way onwards from a situation. */
const nextHolders = (situations: readonly Situation[], from: Situation, held: readonly (readonly string[])[]): readonly string[] => {
  const found = new Set<string>();
  const visited = new Set<number>();
  const ahead = from.moves.map((move) => move.to);
  for (let index = ahead.pop(); index !== undefined; index = ahead.pop()) {
    if (visited.has(index)) continue;
    visited.add(index);
    const holders = held[index] ?? [];
    for (const holder of holders) found.add(holder);
    if (holders.length === 0) ahead.push(...(situations[index]?.moves.map((move) => move.to) ?? []));
  }
  return [...found];
};

const flowsAlong = (route: Route, from: WorkElement | undefined, to: WorkElement | undefined): readonly Flow[] => {
  if (from === undefined || to === undefined) return [];
  const givers = stepsThatSend(from, route.on);
  const takers = stepsReached(to, route.send);
  return givers.flatMap((giver) =>
    takers.map((taker) => ({
      artifact: route.artifact,
      from: { element: from.id, step: giver },
      to: { element: to.id, step: taker },
    })),
  );
};

/** The steps whose work ends with an outcome that is, or emits, an event. @internal */
export const stepsThatSend = (element: WorkElement, event: string): readonly string[] => {
  const found = new Set<string>();
  for (const situation of situationsOf(element)) {
    const outcomes = situation.moves.filter((move) => move.event === event || move.emits.includes(event)).map((move) => move.event);
    for (const step of element.steps) {
      if (situation.active.includes(step.id) && step.outcomes.some((outcome) => outcomes.includes(outcome))) found.add(step.id);
    }
  }
  return [...found];
};

/** The steps that begin when an element takes an event. @internal */
export const stepsReached = (element: WorkElement, event: string): readonly string[] => {
  const situations = situationsOf(element);
  const found = new Set<string>();
  for (const situation of situations) {
    for (const move of situation.moves) {
      if (move.event !== event) continue;
      const active = situations[move.to]?.active ?? [];
      for (const step of element.steps) {
        if (active.includes(step.id) && !situation.active.includes(step.id)) found.add(step.id);
      }
    }
  }
  return [...found];
};

const unique = (flows: readonly Flow[]): readonly Flow[] => [
  ...new Map(
    flows.map((flow) => [[flow.artifact, flow.from.element, flow.from.step, flow.to.element, flow.to.step].join(' '), flow]),
  ).values(),
];
