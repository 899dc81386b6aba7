import { expect, test } from 'vitest';
import { bearsOn, placed, reaches } from '../../../src/derivation/evidence/bears.js';
import { namesOf } from '../../../src/derivation/evidence/known-names.js';
import { deriveProfile, type Evidence, type RoleProfile, workElement } from '../../../src/index.js';
import { bakery, kiosk } from '../support/bakery.js';

const known = { names: () => namesOf([bakery(), kiosk()], null) };
const of = (line: Omit<Evidence, 'kind'>): Evidence => ({ kind: 'study', ...line });

test('each competency of the catalogue is placed in its element', () => {
  const competency = workElement('recommend').competencies.find(({ id }) => id === 'propose-options-with-reasons');
  expect(competency).toBeDefined();
  expect(placed().get('propose-options-with-reasons')).toEqual({ element: 'recommend', competency });
});

test.each<[boolean, Omit<Evidence, 'kind'>]>([
  [true, {}],
  [true, { element: 'recommend' }],
  [false, { element: 'assess-progress' }],
  [true, { competency: 'propose-options-with-reasons' }],
  [false, { competency: 'broker-partner-places' }],
  [true, { area: 'personalization-and-proficiency' }],
  [false, { area: 'adaptive-leadership' }],
  // The advisor of the kiosk is responsible for recommending; nobody else is.
  [true, { role: 'advisor' }],
  [true, { model: 'kiosk' }],
  [true, { role: 'advisor', model: 'kiosk' }],
  [false, { role: 'clerk' }],
  [false, { role: 'clerk', model: 'kiosk' }],
  [false, { model: 'bakery' }],
  [false, { role: 'advisor', model: 'bakery' }],
  [false, { element: 'assess-progress', role: 'advisor' }],
])('%s: proposing options is reached by %j', (expected, line) => {
  const proposing = placed().get('propose-options-with-reasons');
  expect(proposing && reaches(of(line), proposing, known)).toBe(expected);
});

const bearing = (profile: RoleProfile, line: Omit<Evidence, 'kind'>): readonly string[] =>
  profile.competencies.flatMap((derived) =>
    bearsOn(of(line), profile, derived, known) ? [derived.competency.id] : [],
  );

test.each<[Omit<Evidence, 'kind'>, readonly string[]]>([
  [{}, ['know-flour', 'greet', 'count-change', 'hand-off-loaf-standard', 'hand-off-loaf-challenge']],
  [{ element: 'bake' }, ['know-flour']],
  [{ element: 'sell', area: 'delivery-and-operations' }, ['greet', 'hand-off-loaf-standard']],
  [{ competency: 'count-change' }, ['count-change']],
  [{ model: 'kiosk' }, []],
  [{ role: 'clerk', area: 'learning-infrastructure', element: 'bake' }, ['know-flour']],
  [{ role: 'baker' }, []],
  // The baker’s own work, as far as the clerk needs it too.
  [{ role: 'baker', model: 'bakery' }, ['know-flour', 'hand-off-loaf-standard']],
  [{ role: 'clerk', model: 'bakery', element: 'bake' }, []],
])('%j bears on what the clerk needs for it', (line, expected) => {
  expect(bearing(deriveProfile(bakery(), 'clerk'), line)).toEqual(expected);
});

test('what one tool takes in two elements is borne on by evidence of either', () => {
  const clerk = deriveProfile(kiosk(), 'clerk');
  for (const element of ['bake', 'sell'])
    expect(bearing(clerk, { element, area: 'information-technology' })).toEqual([
      'use-scales-limits',
      'use-scales-read',
    ]);
});
