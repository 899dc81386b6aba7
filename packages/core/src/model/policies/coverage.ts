import type { StepAssignment } from '../assignment.js';
import type { ModelReading } from '../model-reading.js';
import { workRef } from '../work-ref.js';
import { pathOfWork } from './path-of-work.js';
import type { Finding } from './policy.js';

/** Every step has somebody who does it. @internal */
export const someoneResponsible = ({ rows, stepOf, model }: ModelReading): readonly Finding[] =>
  rows
    .filter((row) => row.responsible.length === 0)
    .map((row) => {
      const ref = workRef(row.element, row.step);
      const able = model.roles.filter((role) => role.actors.every((actor) => stepOf.get(ref)?.performers.includes(actor)));
      const whom =
        able.length === 0
          ? 'a role, with an actor kind that may perform it'
          : able
              .slice(0, 4)
              .map((role) => `"${role.id}"`)
              .join(' or ');
      return {
        path: 'roles',
        message: `nobody is responsible for "${ref}"`,
        hint: `add "${ref}" or "${row.element}" to the "responsible" of ${whom}`,
        breach: { kind: 'nobody-responsible', work: ref, able: able.map((role) => role.id) },
      };
    });

/** Every step has exactly one role that answers for it. @internal */
export const oneAccountable = (reading: ModelReading): readonly Finding[] =>
  reading.rows.flatMap((row) => {
    const ref = workRef(row.element, row.step);
    if (row.accountable.length > 1) return [severalAccountable(reading, row, ref)];
    // Where nobody does the step, that is the finding.
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
  path: pathOfWork(reading.model, row.accountable[1] ?? '', 'accountable', ref),
  message: `"${ref}" has ${row.accountable.length} accountable roles: ${quoted(row.accountable)}`,
  hint: 'leave it with one; the others can be "consulted" or "informed"',
  breach: { kind: 'several-accountable', work: ref, roles: row.accountable },
});

const quoted = (roles: readonly string[]): string => roles.map((role) => `"${role}"`).join(', ');
