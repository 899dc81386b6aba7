import { defineModel, type Journey, type Process, startJourney } from '../../../src/index.js';

/** A journey in a small process, all of whose work is a teacher’s. */
export const journeyIn = (
  { elements, routes, entries, advancement }: Process,
  objectives: readonly (string | { readonly id: string; readonly requires: readonly string[] })[] = ['a'],
): Journey =>
  startJourney(
    defineModel({
      id: 'small',
      title: 'Small',
      process: {
        elements: elements.map(({ definition }) => definition),
        routes,
        entries,
        ...(advancement === undefined ? {} : { advancement }),
      },
      roles: [
        { id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: elements.map(({ id }) => id) },
      ],
    } as never),
    { learner: 'ada', objectives },
  );
