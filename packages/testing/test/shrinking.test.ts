import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkModel } from 'work-elements';
import { arbitraryModel, checkLaws, LawsBroken, laws, library } from '../src/index.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

const broken = (law: string, subject: Partial<typeof library>): LawsBroken => {
  try {
    checkLaws(arbitraryModel(), {
      laws: laws.filter(({ id }) => id === law),
      numRuns: 400,
      seed: SEED,
      subject: { ...library, ...subject },
    });
  } catch (error) {
    if (error instanceof LawsBroken) return error;
    throw error;
  }
  throw new Error('the bug was not caught');
};

/** Memoises a slow search, which runs only when a test first needs its result. */
const once = <Found>(search: () => Found): (() => Found) => {
  let found: { readonly it: Found } | undefined;
  return () => {
    found ??= { it: search() };
    return found.it;
  };
};

const bugs = [
  {
    bug: 'a dropped hand-off',
    law: 'no-handoff-lost',
    subject: { handoffs: (model) => library.handoffs(model).slice(1) },
  },
  {
    bug: 'those who are consulted forgotten',
    law: 'nothing-missing',
    subject: {
      deriveProfiles: (model) =>
        library.deriveProfiles({ ...model, roles: model.roles.map((role) => ({ ...role, consulted: [] })) }),
    },
  },
  {
    bug: 'a second who answers',
    law: 'one-answers',
    subject: {
      raci: (model) =>
        library.raci(model).map((row) => (row.responsible.length > 1 ? { ...row, accountable: row.responsible } : row)),
    },
  },
] satisfies readonly { bug: string; law: string; subject: Partial<typeof library> }[];

for (const { bug, law, subject } of bugs) {
  const tags = law === 'nothing-missing' ? ['long'] : [];
  const planted = once(() => broken(law, subject));

  test(`${bug} shrinks to at most three roles, whose extra assignments a person can count on one hand`, {
    tags,
  }, () => {
    const error = planted();
    const model = error.broken[0]?.counterexample?.model;
    expect(model?.roles.length).toBeLessThanOrEqual(3);
    const listed =
      model?.roles.flatMap((role) => [...role.responsible, ...role.accountable, ...role.consulted, ...role.informed]) ??
      [];
    // Each of the twelve elements is assigned to somebody; further assignments are what the bug needs.
    expect(listed.length - 12).toBeLessThanOrEqual(5);
    expect(model?.tools).toEqual([]);
    expect(model?.elements).toEqual([]);
  });

  test(`${bug} is told with the law, the place, the model, and the seed to see it again`, { tags }, () => {
    const error = planted();
    const { seed, path } = error.broken[0]?.counterexample ?? {};
    expect(error.message).toContain(law);
    expect(error.message).toContain('where:');
    expect(error.message).toContain('learner (learner): responsible');
    expect(error.message).toContain(`{ seed: ${seed}, path: '${path}' }`);
    const again = laws
      .find(({ id }) => id === law)
      ?.try(arbitraryModel(), { seed: seed ?? 0, path: path ?? '', numRuns: 400, subject: { ...library, ...subject } });
    expect(again?.counterexample?.message).toBe(error.broken[0]?.counterexample?.message);
  });
}

test('arbitrary models raise no errors', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      expect(checkModel(model).filter(({ severity }) => severity !== 'warning')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
