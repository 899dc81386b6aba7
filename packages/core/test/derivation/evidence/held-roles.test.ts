import { expect, test } from 'vitest';
import { heldInVain } from '../../../src/derivation/evidence/held-roles.js';
import { checkPeople, checkTeam, editModel, models, type Person } from '../../../src/index.js';
import { bakery, kiosk } from '../support/bakery.js';

const { validator } = models;
const roleTitles = validator.roles.map(({ id }) => id);
const kim = (...roles: readonly string[]): Person => ({ id: 'kim', name: 'Kim', roles, evidence: [] });
const inTeam = (model: typeof validator, ...roles: readonly string[]) =>
  checkTeam({ model: model.id, places: [{ id: 'hill', title: 'Hill' }], people: [kim(...roles)] }, [model]).filter(
    ({ path }) => path.startsWith('people[0].roles'),
  );

test('a role that is held twice is told once, and so is that it has no badge', () => {
  expect(inTeam(validator, 'teacher', 'teacher', 'teacher').map(({ policy, path }) => [policy, path])).toEqual([
    ['known-roles', 'people[0].roles[1]'],
    ['known-roles', 'people[0].roles[2]'],
    ['badges', 'people[0].roles[0]'],
  ]);
  expect(inTeam(validator, 'techer', 'techer').map(({ path, message }) => [path, message])).toEqual([
    ['people[0].roles[0]', 'no model of "hill" has the role "techer"'],
    ['people[0].roles[1]', '"kim" holds "techer" twice'],
  ]);
  expect(checkPeople([kim('teacher', 'teacher')], [validator])).toEqual([
    {
      path: '[0].roles[1]',
      code: 'role-twice',
      message: '"kim" holds "teacher" twice; leave one of them out',
      severity: 'warning',
    },
  ]);
});

test('a role that nobody on a team can hold is told, of learners and of systems, and none that a partner holds', () => {
  const said = (role: string) =>
    `"kim" holds "${role}", which only learners or information systems may hold, so it is not covered`;
  for (const model of Object.values(models))
    for (const { id, actors } of model.roles) {
      const isOfNobody = !actors.some((actor) =>
        ['onsite-educator', 'online-educator', 'partner', 'family'].includes(actor),
      );
      const messages = [
        ...inTeam(model as typeof validator, id).map(({ message }) => message),
        ...checkPeople([kim(id)], [model]).map(({ message }) => message.split('; ')[0]),
      ].filter((message) => message?.includes('may hold'));
      expect([model.id, id, messages]).toEqual([model.id, id, isOfNobody ? [said(id), said(id)] : []]);
    }
  expect(roleTitles).toContain('learner');
  const { model } = editModel(validator, (draft) => {
    for (const role of draft.roles) if (role.id === 'learner') role.actors = ['learner', 'partner'];
  });
  expect(inTeam(model, 'learner').filter(({ policy }) => policy === 'known-roles')).toEqual([]);
});

test('a role is held in vain where every model that has it gives it to learners or systems alone', () => {
  const vain = (roles: readonly string[], ...among: Parameters<typeof heldInVain>[1]) =>
    heldInVain({ id: 'kim', roles }, among).map(({ position, code }) => `${position} ${code}`);
  expect(vain(['baker', 'guest', 'porter', 'owner', 'till', 'nobody'], bakery())).toEqual([
    '1 role-of-nobody',
    '4 role-of-nobody',
  ]);
  expect(vain(['guest', 'baker', 'guest', 'baker'], bakery())).toEqual([
    '0 role-of-nobody',
    '2 role-twice',
    '3 role-twice',
  ]);
  // In the kiosk, a partner may be the guest.
  expect([vain(['guest'], kiosk()), vain(['guest'], bakery(), kiosk()), vain(['guest'])]).toEqual([[], [], []]);
  expect(heldInVain({ id: 'kim' }, [bakery()])).toEqual([]);
  expect(heldInVain({ id: 'kim', roles: ['till'] }, [bakery(), bakery({ id: 'second' })])).toEqual([
    {
      position: 0,
      code: 'role-of-nobody',
      message: '"kim" holds "till", which only learners or information systems may hold, so it is not covered',
      hint: 'give "kim" another role, or leave it out',
    },
  ]);
});
