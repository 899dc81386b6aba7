import { atKey } from '../../vocabulary/at.js';
import type { ModelReading } from '../model-reading.js';
import { workRef } from '../work-ref.js';
import type { Finding } from './policy.js';

/** If a model names all holders of a step’s roles, there are as many as the step takes. @internal */
export const enoughPeople = ({ rows, stepOf, model }: ModelReading): readonly Finding[] =>
  rows.flatMap(({ element, step, responsible }): readonly Finding[] => {
    const work = workRef(element, step);
    const needs = atKey(stepOf, work).people ?? 1;
    const holdersOf = (role: string) => model.people.filter(({ roles }) => roles.includes(role));
    // If nobody is named for a role, anybody may act in it.
    if (responsible.length === 0 || responsible.some((role) => holdersOf(role).length === 0)) return [];
    const holders = new Set(responsible.flatMap(holdersOf)).size;
    if (holders >= needs) return [];
    const roles = responsible.map((role) => `"${role}"`).join(' or ');
    return [
      {
        path: 'people',
        breach: { kind: 'too-few-people', work, roles: responsible, needs, holders },
        message: `"${work}" takes ${needs} people, and of those who are named only ${holders} may do it as ${roles}`,
        hint: `name another person who holds ${roles}`,
      },
    ];
  });
