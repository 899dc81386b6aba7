import type { ModelReading } from '../model-reading.js';
import { roleKind } from '../role-kind.js';
import { rolesWithoutWork } from '../roles-without-work.js';
import type { Finding } from './policy.js';

/** Each role has work of its own, or is a system that makes suggestions at somebody else’s. @internal */
export const noEmptyRole = (reading: ModelReading): readonly Finding[] => {
  const without = rolesWithoutWork(reading);
  return reading.model.roles.flatMap((role, index) =>
    !without.has(role.id)
      ? []
      : [
          {
            path: `roles[${index}]`,
            message: `"${role.id}" has no work: every step it names has an assignment of its own, or it names none`,
            hint:
              roleKind(role) === 'system'
                ? 'give it work, let it suggest (a row of "automation"), or remove it'
                : 'give it work, or remove it',
            breach: { kind: 'no-work', role: role.id },
          },
        ],
  );
};

/** No role is responsible for more steps than the limit. @internal */
export const mostSteps = ({ model, rows }: ModelReading, limit: number): readonly Finding[] => {
  const steps = new Map<string, number>();
  for (const role of rows.flatMap((row) => row.responsible)) steps.set(role, (steps.get(role) ?? 0) + 1);
  return model.roles.flatMap((role, index) => {
    const count = steps.get(role.id) ?? 0;
    if (count <= limit) return [];
    return [
      {
        path: `roles[${index}].responsible`,
        message: `"${role.id}" is responsible for ${count} steps; ${limit} is the most`,
        hint: 'split the role with splitRole, or move work to another',
        breach: { kind: 'too-many-steps', role: role.id, steps: count, limit },
      },
    ];
  });
};
