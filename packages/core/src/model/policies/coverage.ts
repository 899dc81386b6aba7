import { at, atKey } from '../../vocabulary/at.js';
import type { StepAssignment } from '../assignment.js';
import type { Role } from '../model.js';
import type { ModelReading } from '../model-reading.js';
import { unassignedIn } from '../unassigned-work.js';
import { workRef } from '../work-ref.js';
import { pathOfWork } from './path-of-work.js';
import type { Finding } from './policy.js';

/**
 * Every step has somebody who does it; an element of which nobody does any step is reported as one finding.
 *
 * @internal
 */
export const someoneResponsible = ({ rows, stepOf, model }: ModelReading): readonly Finding[] =>
  unassignedIn(rows).map(({ work, element, steps, message }) => {
    const able = model.roles.filter((role) =>
      steps.every((step) =>
        role.actors.every((actor) => atKey(stepOf, workRef(element, step)).performers.includes(actor)),
      ),
    );
    return {
      path: 'roles',
      message,
      hint: able.length === 0 ? hintForNobody(work, element) : hintFor(work, element, able),
      breach: { kind: 'nobody-responsible', work, able: able.map(({ id }) => id) },
    };
  });

const hintFor = (work: string, element: string, able: readonly Role[]): string => {
  const whom = able
    .slice(0, 4)
    .map(({ id }) => `"${id}"`)
    .join(' or ');
  return `add "${work}"${work === element ? '' : ` or "${element}"`} to the "responsible" of ${whom}`;
};

const hintForNobody = (work: string, element: string): string =>
  work === element
    ? `no role may do all of it: add each step, as in "${element}/…", to the "responsible" of a role with an actor ` +
      'kind that may perform it'
    : `add "${work}" or "${element}" to the "responsible" of a role, with an actor kind that may perform it`;

/** Every step has exactly one role that answers for it. @internal */
export const oneAccountable = (reading: ModelReading): readonly Finding[] =>
  reading.rows.flatMap((row) => {
    const ref = workRef(row.element, row.step);
    if (row.accountable.length > 1) return [severalAccountable(reading, row, ref)];
    // A step that nobody does is a finding of its own.
    if (row.accountable.length === 1 || row.responsible.length === 0) return [];
    return [
      {
        path: 'roles',
        message: `"${ref}" is done by ${quoted(row.responsible)}, and none of them answers for it`,
        hint: `add "${ref}" to the "accountable" of one of them`,
        breach: { kind: 'nobody-accountable', work: ref, roles: row.responsible },
      },
    ];
  });

const severalAccountable = (reading: ModelReading, row: StepAssignment, ref: string): Finding => ({
  path: pathOfWork(reading.model, at(row.accountable, 1), 'accountable', ref),
  message: `"${ref}" has ${row.accountable.length} accountable roles: ${quoted(row.accountable)}`,
  hint: 'leave it with one; the others can be "consulted" or "informed"',
  breach: { kind: 'several-accountable', work: ref, roles: row.accountable },
});

const quoted = (roles: readonly string[]): string => roles.map((role) => `"${role}"`).join(', ');
