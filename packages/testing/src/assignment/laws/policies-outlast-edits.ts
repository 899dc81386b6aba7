import fc from 'fast-check';
import type { ImplementationModel } from 'work-elements';
import type { ArbitraryEdit } from '../../arbitraries/arbitrary-edit.js';
import { defineAssignmentLaw } from '../assignment-law.js';
import { BrokenStory } from '../broken-story.js';
import { edited } from '../edited.js';
import { reduceList } from '../reduce.js';

/** @internal */
export const policiesOutlastEdits = defineAssignmentLaw<readonly ArbitraryEdit[]>({
  id: 'policies-outlast-edits',
  sentence: 'The model keeps its policies, and still does after any of the edits that are allowed, in any order.',
  cases: ({ named, edits }) => (edits === undefined ? fc.constant([]) : fc.array(edits(named), { maxLength: 6 })),
  reduce: reduceList,
  holds: ({ named, subject, tally }, edits, note) => {
    const made: string[] = [];
    const check = (model: ImplementationModel): void => {
      for (const { severity, policy, message } of subject.checkModel(model)) {
        if (severity === 'error') {
          throw new BrokenStory(`Then the policy “${policy}” is broken: ${message}.`, [
            `The model is “${model.title}”.`,
            ...made,
          ]);
        }
        if (made.length === 0) note(`Policy “${policy}”, a warning: ${message}.`, [], null);
      }
    };
    check(named);
    let model = named;
    for (const edit of edits) {
      const next = edited(model, edit, false);
      if ('why' in next) {
        if (!tally.edits.has(edit.description)) tally.edits.set(edit.description, next.why);
        continue;
      }
      tally.edits.set(edit.description, null);
      model = next.model;
      made.push(`The assignment changes: ${edit.description}.`);
      check(model);
    }
  },
});
