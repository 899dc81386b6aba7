import { type Audience, preparing, reading as readingOf, sharedStandard } from '../../catalogue/coordination.js';
import type { ModelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import type { Competency } from '../../vocabulary/competency.js';
import type { Level } from '../../vocabulary/level.js';
import { remembering } from '../../vocabulary/remembering.js';
import { type Handoff, type HandoffEnd, handoffsIn } from '../handoffs.js';
import { isPeer } from '../is-peer.js';
import type { Reason } from '../reason.js';
import { holdersOf, levelIn } from './asked.js';
import { makersIn } from './makers.js';
import type { Need } from './needs.js';

/** What roles need because they hand something over or receive it. @internal */
export const needsOfHandoffs = (reading: ModelReading, need: Need): void => {
  // Memoised: where many roles share work there are many more hand-offs than roles, artifacts and steps.
  const audiences = remembering((role: string) => audienceOf(reading, role));
  const asksOf = {
    giving: asks((artifact, holder) => [sharedStandard(artifact, holder), preparing(artifact, holder)]),
    taking: asks((artifact, holder) => [sharedStandard(artifact, holder), readingOf(artifact, holder)]),
  };
  const { makers: makes, hasMade } = makersIn(reading);
  const reasonOf = reasonsIn(reading);
  for (const handoff of handoffsIn(reading)) {
    const { artifact, from, to } = handoff;
    const makers = makes.get(artifact);
    const given = reasonOf(handoff, 'from');
    // A role that only passes on what others made has nothing to prepare.
    for (const holder of hasMade(from, artifact) ? audiences(from.role) : []) {
      for (const competency of asksOf.giving(artifact, holder)) need(from.role, competency, given);
    }
    const isOnlyMaker = makers?.size === 1 && makers.has(to.role);
    const taken = reasonOf(handoff, 'to');
    for (const holder of isOnlyMaker ? [] : audiences(to.role)) {
      for (const competency of asksOf.taking(artifact, holder)) need(to.role, competency, taken);
    }
  }
};

type Asks = (artifact: string, holder: Audience) => readonly Competency[];

const asks = (of: Asks): Asks => {
  const byHolder = remembering((holder: Audience) => remembering((artifact: string) => of(artifact, holder)));
  return (artifact, holder) => byHolder(holder)(artifact);
};

/** The audiences for which a hand-off’s competencies are worded. */
const audienceOf = (reading: ModelReading, role: string): readonly Audience[] =>
  isPeer(reading, role) ? ['peer'] : holdersOf(reading, role);

/** The reason of a hand-off; hand-offs that share an end at one step share its text and level. */
const reasonsIn = (reading: ModelReading): ((handoff: Handoff, end: 'from' | 'to') => Reason) => {
  const title = (roleId: string): string => reading.roleOf.get(roleId)?.title ?? roleId;
  const levels = remembering((end: HandoffEnd) => levelAt(reading, end));
  const words = (artifact: string): string => artifact.replaceAll('-', ' ');
  const texts = {
    // Keyed by the other end alone: an end object is used for one artifact between two steps, so it determines this
    // end’s step.
    from: new Map<HandoffEnd, string>(),
    to: new Map<HandoffEnd, string>(),
  };
  return (handoff, end) => {
    const { artifact, from, to } = handoff;
    const other = end === 'from' ? to : from;
    let text = texts[end].get(other);
    if (text === undefined) {
      const [giving, taking] = [workRef(from.element, from.step), workRef(to.element, to.step)];
      text =
        end === 'from'
          ? `hands the ${words(artifact)} of ${giving} to the ${title(to.role)}, for ${taking}`
          : `takes the ${words(artifact)} from the ${title(from.role)}, from ${giving} for ${taking}`;
      texts[end].set(other, text);
    }
    const own = handoff[end];
    return { kind: 'hand-off', end, handoff, element: own.element, step: own.step, level: levels(own), text };
  };
};

const levelAt = (reading: ModelReading, { role, element, step }: HandoffEnd): Level => {
  const row = reading.rowOf.get(workRef(element, step));
  return row === undefined ? reading.model.levels.responsible : levelIn(reading, row, role, 'responsible');
};
