import { type ImplementationModel, InputError } from 'work-elements';
import type { ArbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import { editResult } from '../options/assignment-checks.js';
import { withStandIns } from './doers.js';
import { takenOrWhy } from './taken.js';

/**
 * A model after an edit, with a person for each new role if people are assumed; if the edit is refused, the reason, and
 * an empty one if it changes nothing. An edit that gives no model is an error of whoever wrote it.
 *
 * @internal
 */
export const edited = (
  model: ImplementationModel,
  { description, apply }: ArbitraryEdit,
  assumed: boolean,
): { readonly model: ImplementationModel } | { readonly why: string } => {
  const tried = takenOrWhy(() => apply(model));
  if ('why' in tried) return tried;
  const issues = editResult(description)(tried.result, 'edits');
  if (issues.length > 0) throw new InputError('edits', issues);
  const next = tried.result.model;
  if (next === model) return { why: '' };
  return { model: assumed ? { ...next, people: withStandIns(next) } : next };
};
