import { appealSteps } from '../../process/appeal-steps.js';
import { atKey } from '../../vocabulary/at.js';
import type { ModelReading } from '../model-reading.js';
import type { Finding } from './policy.js';

/** If a model names people, an appeal can be heard by somebody other than the person who decided. @internal */
export const heardByOthers = ({ model, process, rowOf, stepOf }: ModelReading): readonly Finding[] => {
  const { hearing, deciding } = appealSteps(process);
  const holdersOf = (work: string) => {
    const roles = atKey(rowOf, work).responsible;
    return model.people.filter((person) => person.roles.some((role) => roles.includes(role)));
  };
  return [...hearing].flatMap((hear): readonly Finding[] => {
    const roles = atKey(rowOf, hear).responsible;
    // A step that nobody does is reported separately; if nobody is named for a role, anybody may act in it.
    if (roles.length === 0 || !roles.every((role) => model.people.some((person) => person.roles.includes(role))))
      return [];
    const hearers = holdersOf(hear);
    const needs = atKey(stepOf, hear).people ?? 1;
    return model.people.flatMap((person, index): readonly Finding[] => {
      const decided = [...deciding].find((work) => holdersOf(work).includes(person));
      if (decided === undefined || hearers.filter((each) => each !== person).length >= needs) return [];
      return [
        {
          path: `people[${index}].roles`,
          breach: { kind: 'nobody-else-hears', person: person.id, work: [decided, hear], roles },
          message:
            `${person.name} may do "${decided}", and no one else who is named can do "${hear}", so an appeal ` +
            'against it could not be heard',
          hint: `name somebody else who holds ${roles.map((role) => `"${role}"`).join(' or ')}`,
        },
      ];
    });
  });
};
