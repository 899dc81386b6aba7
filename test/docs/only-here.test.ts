import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ActorKind, type ImplementationModel, models, processOf, raci } from 'work-elements';

const page = readFileSync(new URL('../../docs/models.md', import.meta.url), 'utf8');
const all: readonly ImplementationModel[] = Object.values(models);

/** The items that the page lists as found only in this model. */
const saidOf = ({ title }: ImplementationModel): readonly string[] => {
  const section = page
    .split(`\n### ${title}\n`)[1]
    ?.split('\n### ')[0]
    ?.replaceAll(/\n {2,}/g, ' ');
  const line = section?.split('\n').find((each) => each.startsWith('- Only here: '));
  expect(line, title).toBeDefined();
  return (line ?? '').slice('- Only here: '.length, -1).split('; ');
};

const valuesOf = (model: ImplementationModel, setting: string): ReadonlySet<string> =>
  new Set(
    processOf(model).elements.flatMap(({ settings }) =>
      settings[setting] === undefined ? [] : [String(settings[setting].value)],
    ),
  );

const isOfFamilies = (model: ImplementationModel, id: string): boolean =>
  model.roles.find((role) => role.id === id)?.relation === 'family';

const ACTORS: Readonly<Record<string, readonly ActorKind[]>> = {
  learners: ['learner'],
  'a system': ['information-system'],
  'a partner': ['partner'],
  families: ['partner'],
  educators: ['onsite-educator', 'online-educator'],
};

/** Whether people of a kind may do a step with this title, by the actors of every role responsible for it. */
const mayDo = (model: ImplementationModel, title: string, kind: string): boolean => {
  const actors = ACTORS[kind];
  if (actors === undefined) throw new Error(`no kind of performer: ${kind}`);
  return processOf(model).elements.some(({ id, steps }) =>
    steps
      .filter((step) => step.title === title)
      .some((step) =>
        raci(model)
          .filter((row) => row.element === id && row.step === step.id)
          .flatMap(({ responsible }) => responsible)
          .filter((role) => isOfFamilies(model, role) === (kind === 'families'))
          .flatMap((role) => model.roles.find((each) => each.id === role)?.actors ?? [])
          .some((actor) => actors.includes(actor)),
      ),
  );
};

/** Whether a model has what an item names; null for items that compare numbers. */
const has = (model: ImplementationModel, item: string): boolean | null => {
  const setting = item.match(/^`(\w+)` (\w+)$/);
  if (setting !== null) return valuesOf(model, setting[1] ?? '').has(setting[2] ?? '');
  const done = item.match(/^“(.+)” done by (.+)$/);
  if (done !== null) return mayDo(model, done[1] ?? '', done[2] ?? '');
  const option = item.match(/^the option `(.+)`$/);
  if (option !== null) return model.options.includes(option[1] ?? '');
  const roles = item.match(/^the roles? (.+)$/);
  if (roles !== null) return (roles[1] ?? '').split(', ').some((title) => model.roles.some((r) => r.title === title));
  return null;
};

test('whatever is only in one model is in it, and in no other', () => {
  const compared = all.flatMap((model) =>
    saidOf(model)
      .filter((item) => has(model, item) !== null)
      .map((item) => {
        const holders = all.filter((each) => has(each, item) === true).map(({ id }) => id);
        return { item, holders, model: model.id };
      }),
  );
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.filter(({ holders, model }) => holders.join() !== model)).toEqual([]);
});

test('a value that one model alone has is said, and one that others have by default is not', () => {
  for (const setting of new Set(all.flatMap((model) => Object.keys(model.settings)))) {
    for (const model of all) {
      const [value] = valuesOf(model, setting);
      const isAlone = all.every((each) => each === model || !valuesOf(each, setting).has(value ?? ''));
      expect(saidOf(model).includes(`\`${setting}\` ${value}`), `${model.id} ${setting}`).toBe(isAlone);
    }
  }
});

const BY_NUMBER = [
  'no hand-off among colleagues',
  'the most hand-offs among colleagues',
  'the fewest hand-offs among colleagues',
  'the broadest role of all',
  'a broadest role narrower than in any other',
  'nothing',
  'what sets it apart is how it combines what others have too',
];

test('what is left is compared by number', () => {
  const others = all.flatMap((model) => saidOf(model).filter((item) => has(model, item) === null));
  expect(others.filter((item) => !BY_NUMBER.includes(item))).toEqual([]);
});
