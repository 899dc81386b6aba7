import { type Audience, preparing, reading as readingOf, sharedStandard } from '../../catalogue/coordination.js';
import type { ModelReading } from '../../model/model-reading.js';
import { workRef } from '../../model/work-ref.js';
import type { Level } from '../../vocabulary/level.js';
import { type Handoff, type HandoffEnd, handoffsIn } from '../handoffs.js';
import { isPeer } from '../is-peer.js';
import type { Reason } from '../reason.js';
import { holdersOf, levelIn } from './asked.js';
import type { Need } from './needs.js';

/** What roles need because they hand something over, or take it. @internal */
export const needsOfHandoffs = (reading: ModelReading, need: Need): void => {
  for (const handoff of handoffsIn(reading)) {
    const { artifact, from, to } = handoff;
    const given = reasonOf(reading, handoff, 'from');
    for (const holder of isPassedOn(reading, handoff) ? [] : audienceOf(reading, from.role)) {
      need(from.role, sharedStandard(artifact, holder), given);
      need(from.role, preparing(artifact, holder), given);
    }
    const taken = reasonOf(reading, handoff, 'to');
    for (const holder of audienceOf(reading, to.role)) {
      need(to.role, sharedStandard(artifact, holder), taken);
      need(to.role, readingOf(artifact, holder), taken);
    }
  }
};

/** Whether the giving end passes on, within an element, what none of its steps makes: then it has nothing to prepare. */
const isPassedOn = ({ rows, stepOf }: ModelReading, { artifact, from, to }: Handoff): boolean =>
  from.element === to.element &&
  !rows.some(
    ({ element, step, responsible }) =>
      responsible.includes(from.role) && stepOf.get(workRef(element, step))?.produces.includes(artifact) === true,
  );

/** For whom a hand-off is worded. */
const audienceOf = (reading: ModelReading, role: string): readonly Audience[] =>
  isPeer(reading, role) ? ['peer'] : holdersOf(reading, role);

const reasonOf = (reading: ModelReading, handoff: Handoff, end: 'from' | 'to'): Reason => {
  const { artifact, from, to } = handoff;
  const title = (roleId: string): string => reading.roleOf.get(roleId)?.title ?? roleId;
  const words = artifact.replaceAll('-', ' ');
  const [giving, taking] = [workRef(from.element, from.step), workRef(to.element, to.step)];
  const text =
    end === 'from'
      ? `hands the ${words} of ${giving} to the ${title(to.role)}, for ${taking}`
      : `takes the ${words} from the ${title(from.role)}, from ${giving} for ${taking}`;
  const own = handoff[end];
  return { kind: 'hand-off', end, handoff, element: own.element, step: own.step, level: levelAt(reading, own), text };
};

const levelAt = (reading: ModelReading, { role, element, step }: HandoffEnd): Level => {
  const row = reading.rowOf.get(workRef(element, step));
  return row === undefined ? reading.model.levels.responsible : levelIn(reading, row, role, 'responsible');
};
