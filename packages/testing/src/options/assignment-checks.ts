import { safeParseModel } from 'work-elements';
import { arbitraryOf, type Check, type Checks, foundIn, isArbitrary, isRecord, listOf, wrong } from './check.js';
import { absences, lawChecks } from './law-checks.js';

const MADE = 'what `moveWork` or `editModel` gives';

const anEdit: Check = (value, path) => {
  if (!isRecord(value)) return [wrong(path, `expected an edit with its description, found ${foundIn(value)}`)];
  const description: unknown = Reflect.get(value, 'description');
  const apply: unknown = Reflect.get(value, 'apply');
  return [
    ...(typeof description === 'string' && description.trim() !== ''
      ? []
      : [wrong(`${path}.description`, `expected a text that says what the edit does, found ${foundIn(description)}`)]),
    ...(typeof apply === 'function'
      ? []
      : [wrong(`${path}.apply`, `expected a function from a model to ${MADE}, found ${foundIn(apply)}`)]),
  ];
};

const editList = listOf('edits', anEdit);

/** No edits at all are as good as none allowed; a function is only known to give edits once it is called. */
const edits: Check = (value, path) => {
  if (typeof value === 'function' || (Array.isArray(value) && value.length === 0)) return [];
  return Array.isArray(value)
    ? editList(value, path)
    : [wrong(path, `expected a list of edits, or a function to an arbitrary of them, found ${foundIn(value)}`)];
};

/** The people are checked with the model. */
const withTheModel: Check = () => [];

/** @internal */
export const assignmentChecks: Checks = {
  ...lawChecks,
  people: withTheModel,
  journeys: arbitraryOf('journeys'),
  edits,
  absences,
};

/** What is wrong with what a function of edits gives. @internal */
export const madeEdits: Check = (value, path) =>
  isArbitrary(value)
    ? []
    : [wrong(path, `expected a function to a fast-check arbitrary of edits, found one to ${foundIn(value)}`)];

/** What is wrong with an edit that a function of edits has made. @internal */
export const madeEdit: Check = anEdit;

/** What is wrong with what an edit gives. @internal */
export const editResult =
  (description: string): Check =>
  (value, path) => {
    const model: unknown = isRecord(value) ? Reflect.get(value, 'model') : undefined;
    const found = isRecord(value)
      ? 'model' in value
        ? `a record whose model is ${foundIn(model)}`
        : 'a record without a model'
      : foundIn(value);
    if (!isRecord(model)) return [wrong(path, `the edit “${description}” gives ${found}; expected ${MADE}`)];
    const parsed = safeParseModel(model);
    if (parsed.success) return [];
    const [first] = parsed.issues;
    const why = first === undefined ? '' : `${first.path === '' ? '' : `${first.path}: `}${first.message}`;
    return [wrong(path, `the edit “${description}” gives what is no model (${why}); expected ${MADE}`)];
  };
