import type { Law } from '../law.js';
import { appealsAreHeard } from './appeals-are-heard.js';
import { askedOfItsHolder } from './asked-of-its-holder.js';
import { badgesNameTheRole } from './badges-name-the-role.js';
import { bothEndsPrepared } from './both-ends-prepared.js';
import { eventsDecide } from './events-decide.js';
import { everyStepOnce } from './every-step-once.js';
import { evidenceNeverHarms } from './evidence-never-harms.js';
import { faultsAreFound } from './faults-are-found.js';
import { gapsAreWhatIsMissing } from './gaps-are-what-is-missing.js';
import { handoffsBetweenRoles } from './handoffs-between-roles.js';
import { idleEditIsNoEdit } from './idle-edit-is-no-edit.js';
import { inboxByRole } from './inbox-by-role.js';
import { inboxFollowsSteps } from './inbox-follows-steps.js';
import { levelsAreEarned } from './levels-are-earned.js';
import { logsKeepPeople } from './logs-keep-people.js';
import { logsLoseNothing } from './logs-lose-nothing.js';
import { moreWorkMoreCompetencies } from './more-work-more-competencies.js';
import { movingTouchesOnlyNeighbours } from './moving-touches-only-neighbours.js';
import { neverStuck } from './never-stuck.js';
import { noHandoffLost } from './no-handoff-lost.js';
import { nothingMissing } from './nothing-missing.js';
import { objectivesStandSomewhere } from './objectives-stand-somewhere.js';
import { oneAnswers } from './one-answers.js';
import { onlyTheResponsible } from './only-the-responsible.js';
import { partsAreEnough } from './parts-are-enough.js';
import { reasonsHold } from './reasons-hold.js';
import { reassigningByEvent } from './reassigning-by-event.js';
import { reassigningLosesNothing } from './reassigning-loses-nothing.js';
import { savingChangesNothing } from './saving-changes-nothing.js';
import { splitAndMerge } from './split-and-merge.js';
import { stepWins } from './step-wins.js';
import { textRoundTrip } from './text-round-trip.js';
import { twiceIsOnce } from './twice-is-once.js';
import { undoRestores } from './undo-restores.js';
import { workIsConserved } from './work-is-conserved.js';

/**
 * The laws that hold for every model: of assignment, derivation, badges, editing and journeys.
 *
 * @example
 * ```ts
 * import { laws } from '@work-elements/testing';
 *
 * for (const { id, sentence } of laws) console.log(`${id}: ${sentence}`);
 * ```
 *
 * @public
 */
export const laws: readonly Law[] = [
  everyStepOnce,
  oneAnswers,
  faultsAreFound,
  stepWins,
  textRoundTrip,
  reasonsHold,
  nothingMissing,
  askedOfItsHolder,
  handoffsBetweenRoles,
  noHandoffLost,
  bothEndsPrepared,
  moreWorkMoreCompetencies,
  levelsAreEarned,
  evidenceNeverHarms,
  badgesNameTheRole,
  gapsAreWhatIsMissing,
  undoRestores,
  idleEditIsNoEdit,
  movingTouchesOnlyNeighbours,
  splitAndMerge,
  workIsConserved,
  inboxFollowsSteps,
  inboxByRole,
  neverStuck,
  eventsDecide,
  savingChangesNothing,
  partsAreEnough,
  twiceIsOnce,
  objectivesStandSomewhere,
  onlyTheResponsible,
  reassigningLosesNothing,
  reassigningByEvent,
  appealsAreHeard,
  logsLoseNothing,
  logsKeepPeople,
];
