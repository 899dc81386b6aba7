import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editModel, editModelText, formatModel, type ModelDraft, parseModelText } from 'work-elements';
import { arbitraryEdit, arbitraryModel } from '../src/index.js';

/** A recipe that turns a draft into a given model. */
const into =
  (model: object) =>
  (draft: ModelDraft): void => {
    for (const key of Object.keys(draft)) if (!Object.hasOwn(model, key)) Reflect.deleteProperty(draft, key);
    Object.assign(draft, structuredClone(model));
  };

/** The text of a model, with a comment on each line that begins an entry. */
const commented = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (/^[\w-]+:|^ {2}- id: [\w-]+$/.test(line) ? `${line} # c${index}` : line))
    .join('\n');

const lineOf = (text: string, start: string): string | undefined =>
  text.split('\n').find((line) => line.startsWith(start));

test('is the model that is edited in memory, in YAML and JSON, with the comments of what stays', () => {
  fc.assert(
    fc.property(
      arbitraryModel({ maxOwnElements: 1 }).chain((model) => arbitraryEdit(model).map((edit) => ({ model, edit }))),
      fc.boolean(),
      ({ model, edit }, json) => {
        const text = json ? formatModel(model, 'json') : commented(formatModel(model));
        const before = parseModelText(text);
        const recipe = into(edit.apply(before).model);
        const after = editModel(before, recipe).model;
        const edited = editModelText(text, recipe);
        expect(parseModelText(edited)).toEqual(after);
        if (json) expect(() => JSON.parse(edited)).not.toThrow();
        else
          for (const { id } of after.roles) {
            const line = lineOf(text, `  - id: ${id} #`);
            if (line !== undefined) expect(edited).toContain(line);
          }
      },
    ),
    { numRuns: 12 },
  );
});
