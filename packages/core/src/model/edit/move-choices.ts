import { atKey } from '../../vocabulary/at.js';
import type { Automation } from '../automation-schema.js';
import type { ModelReading } from '../model-reading.js';
import { reviewSteps } from '../review-steps.js';
import { splitWorkRef, workRef } from '../work-ref.js';
import type { ModelDraft } from './edit-model.js';
import { roleIn } from './reassign.js';

/** Steps that move from one role to another. */
interface Move {
  /** The steps, as `element/step`. */
  readonly steps: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
}

/**
 * Moves a model’s choices along with work: how a system does it, if the taker can be a system too, and who reviews it,
 * if the review moves. Dropped are the automation of work that people take over, and suggestions at work that the taker
 * now does itself.
 *
 * @internal
 */
export const moveChoices = (draft: ModelDraft, reading: ModelReading, move: Move): void => {
  const takes = roleIn(draft, move.to).actors.includes('information-system');
  const gone = reading.model.automation.flatMap((row) => (goesWhole(reading, row, move) ? [row] : []));
  const left = reading.model.automation.filter((row) => !gone.includes(row));
  const taken = takes
    ? reading.model.automation.filter(({ role }) => role === move.from).flatMap((row) => inherited(reading, row, move))
    : [];
  const own = new Set(left.filter(({ role }) => role === move.to).map(({ work }) => work));
  const all = [
    ...left,
    ...taken.filter(({ work }) => !own.has(work)),
    ...(takes ? ended(reading, left, taken, move) : []),
  ];
  if (gone.length > 0 || all.length !== left.length) draft.automation = all.map((row) => ({ ...row }));
  if (roleIn(draft, move.to).actors.every((actor) => actor === 'information-system')) return;
  for (const rule of draft.review) {
    const steps = reviewSteps(reading, rule).filter((ref) => atKey(reading.rowOf, ref).responsible.includes(move.from));
    if (rule.by === move.from && steps.length > 0 && steps.every((ref) => move.steps.has(ref))) rule.by = move.to;
  }
};

const stepsOf = ({ rows }: ModelReading, work: string): readonly string[] => {
  const { element, step } = splitWorkRef(work);
  return rows
    .filter((row) => row.element === element && (step === undefined || row.step === step))
    .map((row) => workRef(element, row.step));
};

/** The steps of an automation row that its role does; all of its steps if the role only suggests. */
const meant = (reading: ModelReading, { role, work, mode }: Automation): readonly string[] =>
  stepsOf(reading, work).filter((ref) => mode === 'suggests' || atKey(reading.rowOf, ref).responsible.includes(role));

const goesWhole = (reading: ModelReading, row: Automation, { steps, from, to }: Move): boolean =>
  (row.role === from || (row.role === to && row.mode === 'suggests')) &&
  meant(reading, row).length > 0 &&
  meant(reading, row).every((ref) => steps.has(ref));

/** A row in the taker’s version: whole if all its work moves, otherwise step by step. */
const inherited = (reading: ModelReading, row: Automation, move: Move): readonly Automation[] => {
  if (goesWhole(reading, row, move)) return [{ ...row, role: move.to }];
  if (row.mode === 'suggests') return [];
  return meant(reading, row)
    .filter((ref) => move.steps.has(ref))
    .map((work) => ({ ...row, role: move.to, work }));
};

/** Steps that the taker now does itself, of an element at which it otherwise goes on suggesting. */
const ended = (
  reading: ModelReading,
  left: readonly Automation[],
  taken: readonly Automation[],
  { steps, to }: Move,
): readonly Automation[] => {
  const suggesting = left
    .filter(({ role, mode }) => role === to && mode === 'suggests')
    .flatMap(({ work }) => stepsOf(reading, work));
  const said = new Set([...left, ...taken].filter(({ role }) => role === to).map(({ work }) => work));
  return [...new Set(suggesting)]
    .filter((ref) => steps.has(ref) && !said.has(ref))
    .map((work) => ({ role: to, work, mode: 'acts' }));
};
