import { describe, expect, test } from 'vitest';
import { areaLevels, editModel, models, parseTeam } from 'work-elements';
import { Folder } from './support/run-command.js';

const own = editModel(models.validator, (draft) => {
  draft.id = 'own-v';
  draft.policies.evidence = [
    { id: 'fresh', sentence: 'Fresh.', rule: { kind: 'ages', kinds: ['implementation'], level: 3, years: 3 } },
  ];
}).model;
const ANN = `- id: ann
  name: Ann Ash
  roles: [validator]
  evidence:
    - { kind: implementation, element: assess-progress, at: 2020-05-01 }
`;
const teamOf = (model: string): string =>
  `model: ${model}\nplaces: [{ id: hill, title: Hill }, { id: mill, title: Mill }]\npeople:\n` +
  ANN.replace('evidence', 'at: hill\n  evidence');
const withTeams = (): Folder => {
  const folder = new Folder();
  folder.write('own-v.json', JSON.stringify(own));
  folder.write('people.yaml', ANN);
  folder.write('by-path.yaml', teamOf('./own-v.json'));
  folder.write('by-id.yaml', teamOf('own-v'));
  return folder;
};

describe('areas, by what the models ask of evidence', () => {
  test.each(['by-path.yaml', 'by-path.yaml own-v.json', 'by-id.yaml own-v.json', 'people.yaml own-v.json'])(
    '%s',
    async (files) => {
      const folder = withTeams();
      const { out, err, code } = await folder.run(`areas --people ${files} --as-of 2026-11-26 -o areas.svg`);
      expect([code, err]).toEqual([0, 'Wrote areas.svg\n']);
      const levels = areaLevels(parseTeam(teamOf('own-v')), { models: [own], asOf: '2026-11-26' });
      const highest = Math.max(...levels.map(({ level }) => level ?? 0));
      expect(highest).toBe(2);
      expect(out).toContain('Novice (4 of 4)');
      expect(out + folder.read('areas.svg')).not.toContain('Experienced (4 of 4)');
      expect(folder.read('areas.svg')).not.toContain('data-level="3"');
    },
  );

  test('a team whose model is not there, or whose roles are misspelt, is refused with the place', async () => {
    const folder = withTeams();
    expect(await folder.run('areas --people by-id.yaml')).toMatchObject({
      code: 1,
      err: expect.stringContaining('by-id.yaml:1:8: error: "own-v" is not one of the models that were given'),
    });
    folder.write('team.yaml', teamOf('validator').replace('[validator]', '[validtor]'));
    const { err, code } = await folder.run('areas --people team.yaml --without-names');
    expect([code, err]).toEqual([1, expect.stringContaining('team.yaml:6:11: error: "validtor" is not a role of')]);
    expect(err).not.toMatch(/ann|ash/i);
  });
});

describe('people who share a name are told apart', () => {
  const NAMESAKES = `- { id: k1, name: Kim Lee, roles: [teacher], evidence: [{ kind: study }] }
- { id: k2, name: Kim Lee, roles: [validator], evidence: [{ kind: planning, attestedBy: Kim Lee }] }
- { id: bo, name: Bo Bell, roles: [teacher], evidence: [{ kind: planning, attestedBy: Kim Lee }] }
`;
  const folder = new Folder();
  folder.write('people.yaml', NAMESAKES);

  test('by their numbers alone, without names', async () => {
    for (const command of [
      'areas',
      'ready validator',
      'ready validator --person k2',
      'badge validator validator 1 --person k2',
      'train validator --hours-per-year 0 --moves 10',
    ]) {
      const { out } = await folder.run(`${command} --people people.yaml --without-names`);
      expect(out, command).toMatch(/Person [12]\b/);
      expect(out, command).not.toMatch(/ or 2|or 1|Kim|Lee|k2/);
    }
    const { out } = await folder.run('areas --people people.yaml --without-names');
    expect(out.split('\n')[0]).toMatch(/^ *area +Person 1 +Person 2 +Person 3 +Team$/);
  });

  test('by their ids, with names', async () => {
    const { out } = await folder.run('areas --people people.yaml');
    expect(out.split('\n')[0]).toMatch(/^ *area +Kim Lee \(k1\) +Kim Lee \(k2\) +Bo Bell +Team$/);
    expect((await folder.run('ready validator --people people.yaml')).out).toContain('\nKim Lee (k2)\n');
  });
});
