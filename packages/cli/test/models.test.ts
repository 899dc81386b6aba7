import { readFileSync } from 'node:fs';
import { elementHtml, elementSvg, processHtml, processSvg } from '@work-elements/report';
import { describe, expect, test } from 'vitest';
import {
  badge,
  compareModels,
  defaultShares,
  deriveProfile,
  deriveProfiles,
  handoffs,
  learningProcess,
  models,
  parseModelText,
  processOf,
  raci,
  toMermaid,
  workElement,
  workElements,
} from 'work-elements';
import { MODEL } from './support/documents.js';
import { Folder } from './support/run-command.js';

const docs = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');

const withSchool = (): Folder => {
  const folder = new Folder();
  folder.write('school.yaml', MODEL);
  return folder;
};

const json = async (folder: Folder, args: string): Promise<unknown> => JSON.parse((await folder.run(args)).out);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('answers for programs are what the library says', () => {
  const school = parseModelText(MODEL);

  test.each([
    ['profile school.yaml --json', deriveProfiles(school)],
    ['profile school.yaml teacher --json', [deriveProfile(school, 'teacher')]],
    ['handoffs school.yaml --json', handoffs(school)],
    ['raci school.yaml --json', raci(school)],
    ['compare school.yaml validator --json', compareModels(school, models.validator)],
  ])('%s', async (args, expected) => {
    expect(await json(withSchool(), args)).toEqual(plain(expected));
  });
});

test('of several models, each answer comes with its file', async () => {
  const expected = [
    { file: 'school.yaml', answer: handoffs(parseModelText(MODEL)) },
    { file: 'validator', answer: handoffs(models.validator) },
  ];
  expect(await json(withSchool(), 'handoffs school.yaml validator --json')).toEqual(plain(expected));
  const { out } = await withSchool().run('raci school.yaml validator');
  expect(out).toContain('Hill School: who is Responsible');
  expect(out).toContain('Validator: who is Responsible');
});

describe('of several models', () => {
  const school = parseModelText(MODEL);

  test('profile tells a role behind them from a model', async () => {
    const both = { file: 'school.yaml', answer: [deriveProfile(school, 'teacher')] };
    const expected = [both, { file: 'validator', answer: [deriveProfile(models.validator, 'teacher')] }];
    expect(await json(withSchool(), 'profile school.yaml validator teacher --json')).toEqual(plain(expected));
    // A word that is both the id of a ready model and a role is taken as the role.
    expect(await json(withSchool(), 'profile school.yaml validator --json')).toEqual(
      plain([deriveProfile(school, 'validator')]),
    );
    const { err } = await withSchool().run('profile school.yaml flex-blend teacher');
    expect(err).toContain('"teacher" is not a role of "flex-blend"');
  });

  test('compare puts each beside the first', async () => {
    const expected = [
      { file: 'validator', answer: compareModels(school, models.validator) },
      { file: 'flex-blend', answer: compareModels(school, models.flexBlend) },
    ];
    expect(await json(withSchool(), 'compare school.yaml validator flex-blend --json')).toEqual(plain(expected));
  });

  test('compare says what of a system is supervised and reviewed otherwise', async () => {
    const { id, review, ...tutor } = models.aiTutorGuide;
    const folder = new Folder();
    const all = { ...tutor, id: 'all-reviewed', review: review.map((rule) => ({ ...rule, sample: 1 })) };
    folder.write('all.json', JSON.stringify(all));
    const { out } = await folder.run(`compare ${id} all.json --full`);
    const ofRole = (role: string): string => out.split('\n\n').find((part) => part.startsWith(`${role}:`)) ?? '';
    for (const role of ['ai-tutor', 'accountable-educator']) {
      const [head, ...lines] = ofRole(role).split('\n');
      expect(head).toBe(`${role}: changed`);
      expect(lines.filter((line) => line.startsWith('  ') && !line.startsWith('   '))).toEqual([
        '  + 1 rule of review',
        '  − 1 rule of review',
      ]);
      expect(lines[1]).toMatch(/^ {6}assess-progress\/score, by accountable-educator: 100 % of the pieces; always/);
      expect(lines[3]).toContain(': 10 % of the pieces; always');
    }
    expect(ofRole('learner').trimEnd()).toBe('learner: as before');
  });

  test('compare tells those apart that are called alike', async () => {
    const folder = withSchool();
    folder.write('next.yaml', MODEL);
    folder.write('other.yaml', MODEL.replace('id: hill-school', 'id: other-hill'));
    const heads = async (second: string): Promise<string> =>
      (await folder.run(`compare school.yaml ${second}`)).out.split('\n')[0]?.trim().replaceAll(/ {2,}/g, ' | ') ?? '';
    expect(await heads('next.yaml')).toBe('Hill School (school.yaml) | Hill School (next.yaml)');
    expect(await heads('other.yaml')).toBe('Hill School (hill-school) | Hill School (other-hill)');
    expect(await heads('validator')).toMatch(/^Hill School \| (?!.*Hill)/);
  });

  test('badge, draw, page and elements answer for each, in files with their ids', async () => {
    const folder = withSchool();
    const badges = await json(folder, 'badge school.yaml validator teacher 2 --json');
    expect(badges).toMatchObject(
      [{ answer: badge(school, 'teacher', 2) }, { answer: badge(models.validator, 'teacher', 2) }].map(
        plain,
      ) as object[],
    );
    await folder.run('draw school.yaml assess-progress -o picture.mmd');
    expect(folder.read('picture-hill-school.mmd')).toBe(toMermaid(school));
    expect(folder.read('picture-assess-progress.mmd')).toBe(toMermaid(workElement('assess-progress')));
    const { err } = await folder.run('page school.yaml school.yaml -o page.html');
    expect(err).toMatch(
      /is the file "school.yaml" again[^\n]*\nWrote page-hill-school.html\nWrote page-hill-school-2.html\n$/,
    );
    const elements = JSON.parse((await folder.run('elements recommend assess-progress --json')).out);
    expect(elements.map(({ answer }: { answer: { id: string } }) => answer.id)).toEqual([
      'recommend',
      'assess-progress',
    ]);
  });
});

describe('profile', () => {
  test('shows every competency of one role, with a reason for each', async () => {
    const { out, code } = await withSchool().run('profile school.yaml validator');
    const { competencies } = deriveProfile(parseModelText(MODEL), 'validator');
    expect(code).toBe(0);
    for (const { competency } of competencies) expect(out).toContain(competency.statement);
    expect(out.split('because ').length - 1).toBe(competencies.length);
  });

  test('says of a role that is not there which was meant', async () => {
    const { err, code } = await withSchool().run('profile school.yaml techer');
    expect(code).toBe(2);
    expect(err).toContain('did you mean "teacher"?');
  });

  test('answers, and ends with 1, where the model breaks a policy', async () => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL.replace(', recommend]', ']'));
    const { out, err, code } = await folder.run('profile school.yaml');
    expect(code).toBe(1);
    expect(out).toContain('Teacher');
    expect(err).toMatch(/^school\.yaml: \d+ errors?.*; work-elements check school\.yaml shows them\n$/);
  });
});

test('the matrix has a row for each step, and the letters of each role in its column', async () => {
  const { out } = await withSchool().run('raci school.yaml');
  const [, heading = '', ...rows] = out.trimEnd().split('\n');
  const school = parseModelText(MODEL);
  expect(rows.length).toBe(raci(school).length);
  for (const row of raci(school)) {
    const line = rows.find((each) => each.trim().split(/\s+/)[0] === `${row.element}/${row.step}`) ?? '';
    for (const { id } of school.roles) {
      const letters = line.slice(heading.indexOf(id), heading.indexOf(id) + id.length).trim();
      expect(letters.includes('R')).toBe(row.responsible.includes(id));
      expect(letters.includes('A')).toBe(row.accountable.includes(id));
    }
  }
});

describe('work of a model’s own', () => {
  const OWN = `${MODEL}elements:
  - id: home-visit
    title: Home visit
    machine:
      initial: plan
      states:
        plan: { on: { planned: over } }
        over: { type: final }
    steps: [{ id: plan, title: Plan the visit }]
`;

  test('is shown and drawn where its model is named too', async () => {
    const folder = withSchool();
    folder.write('hill.yaml', OWN);
    expect((await folder.run('elements home-visit hill.yaml')).out).toMatch(
      /^Home visit \(home-visit\)\n[\s\S]*no time, since nothing says how long/,
    );
    expect((await folder.run('elements home-visit hill.yaml')).out).not.toMatch(/\n\n\n|\n\n$|Habits|To know/);
    expect((await folder.run('elements hill.yaml')).out).toContain('home-visit');
    expect((await folder.run('draw home-visit hill.yaml')).out).toMatch(/^<svg[\s\S]*Plan the visit/);
    expect((await folder.run('draw home-visit hill.yaml')).out.match(/<svg /g)).toHaveLength(1);
  });

  test('as in the docs fits what init makes, behind its roles, and for its teacher', async () => {
    const [, example = ''] = /```yaml\n(elements:\n {2}- id: home-visit[\s\S]*?)```/.exec(docs) ?? [];
    const folder = new Folder();
    await folder.run('init validator --id school');
    for (const work of ['home-visit', 'home-visit/plan, home-visit/visit']) {
      const model = folder
        .read('school.yaml')
        .replace(/(- id: teacher\n[\s\S]*?responsible:\n)/, `$1      - ${work.replace(', ', '\n      - ')}\n`);
      expect(model).toContain('      - home-visit');
      folder.write('visits.yaml', `${model}${example}`);
      const { code, out } = await folder.run('check visits.yaml');
      expect([code, out]).toEqual([0, expect.stringContaining('nothing to fix')]);
    }
  });

  test('is noted where it follows another role’s and nothing passes, unlike the docs’ example', async () => {
    const [, example = ''] = /```yaml\n(elements:\n {2}- id: home-visit[\s\S]*?)```/.exec(docs) ?? [];
    const roles = `id: visits
title: Visits
roles:
  - { id: planner, title: Planner, actors: [onsite-educator], responsible: [home-visit/plan] }
  - { id: visitor, title: Visitor, actors: [partner], responsible: [home-visit/visit], relation: provider }
`;
    const folder = new Folder();
    folder.write('passing.yaml', roles + example);
    expect(handoffs(parseModelText(roles + example)).map(({ artifact }) => artifact)).toEqual(['visit-plan']);
    const bare = example.replaceAll(/ +(?:produces|consumes): .*\n/g, '');
    folder.write('bare.yaml', roles + bare);
    expect((await folder.run('check passing.yaml')).out).not.toContain('note:');
    const { out } = await folder.run('check bare.yaml');
    expect(out).toContain('note: home-visit/visit follows home-visit/plan, which planner does, and nothing passes');
    expect(out).toContain('note: home-visit/plan follows home-visit/visit, which visitor does');
    expect((await folder.run('check bare.yaml --format github')).out).toContain(
      '::notice file=bare.yaml,title=note::home-',
    );
    const one = roles.replace('[home-visit/visit], relation', '[], relation').replace('home-visit/plan', 'home-visit');
    folder.write('one.yaml', one + bare);
    expect((await folder.run('check one.yaml')).out).not.toContain('note:');
  });

  test('that is not known says what else may be meant', async () => {
    for (const command of ['elements', 'draw']) {
      const { err, code } = await withSchool().run(`${command} home-visit`);
      expect(err).toMatch(/"home-visit" is not a work element; .*name its file too/s);
      expect(code).toBe(2);
    }
  });
});

describe('elements', () => {
  test('lists all, and offers each in JSON without its machine', async () => {
    const folder = new Folder();
    const { out } = await folder.run('elements');
    for (const { id, title } of workElements) expect(out).toMatch(new RegExp(`${id} +\\d+ +${title}`));
    const data = JSON.parse((await folder.run('elements --json')).out);
    expect(data.map(({ id }: { id: string }) => id)).toEqual(workElements.map(({ id }) => id));
    expect(data[0]).not.toHaveProperty('machine');
  });

  test('shows each step with its performers, times, shares and source', async () => {
    const { out } = await new Folder().run('elements assess-progress');
    const flat = out.replaceAll(/\s+/g, ' ');
    for (const step of workElement('assess-progress').steps) {
      expect(flat).toContain(`${step.title} (${step.id}) ${step.performers.join(', ')}`);
      expect(flat).toContain(step.effort.source.replaceAll(/\s+/g, ' '));
      for (const outcome of Object.keys(defaultShares(step))) expect(flat).toMatch(new RegExp(`${outcome} [\\d.]+ %`));
    }
    expect(flat).toContain('authentic 94.5 %, doubtful 5 %, not-own-work 0.5 %');
  });

  test.each(workElements.map((element) => [element.id, element] as const))(
    'prints shares that are as said and together 100, or none where none are said: %s',
    async (id, { steps }) => {
      const { out } = await new Folder().run(`elements ${id}`);
      const flat = out.replaceAll(/\s+/g, ' ');
      for (const step of steps) {
        const shares = Object.entries(defaultShares(step));
        if (step.shares === undefined && shares.length > 1) {
          expect(flat).toContain(`; ends as ${step.outcomes.join(', ')}`);
          continue;
        }
        const printed = shares.map(([outcome]) => `${outcome} ([\\d.]+) %`).join(', ');
        const found = new RegExp(`; ${printed}`).exec(flat.slice(flat.indexOf(`(${step.id})`)));
        const figures = (found ?? []).slice(1).map(Number);
        expect(figures, step.id).toHaveLength(shares.length);
        expect(
          figures.reduce((sum, each) => sum + each, 0),
          step.id,
        ).toBeCloseTo(100, 6);
        for (const [index, [, { share }]] of shares.entries())
          expect(Math.abs((figures[index] ?? 0) - share * 100)).toBeLessThan(0.1);
      }
    },
  );

  test('says which element was meant', async () => {
    const { err, code } = await new Folder().run('elements asess-progress');
    expect(code).toBe(2);
    expect(err).toContain('did you mean "assess-progress"?');
  });
});

describe('draw and page', () => {
  test('draws an element and a model as SVG and Mermaid, by the ending or by what is said', async () => {
    const folder = withSchool();
    await folder.run('draw assess-progress -o picture.svg');
    expect(folder.read('picture.svg')).toMatch(/^<svg [^>]*role="img"/);
    const { out } = await folder.run('draw assess-progress --format mermaid');
    expect(out.trim()).toBe(toMermaid(workElement('assess-progress')).trim());
    await folder.run('draw school.yaml --steps -o school.mmd');
    expect(folder.read('school.mmd')).toBe(toMermaid(parseModelText(MODEL), { steps: true }));
    await folder.run('draw school.yaml assess-progress -o page.html');
    const model = parseModelText(MODEL);
    expect(folder.read('page-hill-school.html')).toBe(processHtml(processOf(model), { lanes: 'role', model }));
    expect(folder.read('page-assess-progress.html')).toBe(elementHtml(workElement('assess-progress')));
  });

  test('draws in Spanish, by element, with steps and with what takes what is sent, as the library does', async () => {
    const folder = withSchool();
    const model = parseModelText(MODEL);
    const drawn = async (args: string): Promise<string> => (await folder.run(`draw ${args}`)).out.trim();
    const process = processOf(model);
    expect(await drawn('school.yaml --locale es')).toBe(processSvg(process, { lanes: 'role', model, locale: 'es' }));
    expect(await drawn('school.yaml --steps')).toBe(processSvg(process, { lanes: 'role', model, steps: true }));
    expect(await drawn('school.yaml --lanes element')).toBe(processSvg(process, { lanes: 'element', model }));
    expect(await drawn('school.yaml --lanes element --format mermaid')).toBe(toMermaid(process).trim());
    const element = workElement('recommend');
    expect(await drawn('recommend --process --locale es')).toBe(
      elementSvg(element, { process: learningProcess, locale: 'es' }),
    );
  });

  test.each([
    ['recommend --lanes role', '--lanes changes nothing here'],
    ['recommend --steps', '--steps changes nothing here'],
    ['school.yaml --process', '--process changes nothing here'],
    ['school.yaml --lanes element --steps', '--steps changes nothing here'],
    ['school.yaml --format mermaid --locale es', 'Mermaid is in English only'],
  ])('refuses draw %s, which would change nothing', async (args, said) => {
    const { code, err, out } = await withSchool().run(`draw ${args}`);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(said)]);
  });

  test('compares in Spanish', async () => {
    const folder = withSchool();
    await folder.run('compare validator school.yaml --html compared.html --locale es');
    expect(folder.read('compared.html')).toContain('<html lang="es"');
  });

  test('says what is missing where nothing can draw a PNG', async () => {
    const { code, err } = await withSchool().run('draw school.yaml -o school.png', { env: { PATH: '' } });
    expect(code).toBe(2);
    expect(err).toContain('CHROME_PATH');
    expect((await withSchool().run('draw school.yaml -o school.gif')).err).toContain(
      'end it in .svg, .mmd, .png or .html',
    );
  });

  test('writes the page of a model, in the language that is asked for', async () => {
    const folder = withSchool();
    const { err, code } = await folder.run('page school.yaml -o school.html --locale es');
    expect([err, code]).toEqual(['Wrote school.html\n', 0]);
    expect(folder.read('school.html')).toMatch(/^<!doctype html>\s*<html lang="es"/);
  });

  test('ends with 2 where a file cannot be written', async () => {
    const { err, code } = await withSchool().run('page school.yaml -o nowhere/school.html');
    expect(code).toBe(2);
    expect(err).toContain('"nowhere/school.html" cannot be written');
  });
});

test('compares two models role by role', async () => {
  const folder = withSchool();
  const { out } = await folder.run('compare school.yaml validator --full --html compared.html');
  const { totals, roles } = compareModels(parseModelText(MODEL), models.validator);
  expect(out).toMatch(new RegExp(`hand-offs +${totals[0].handoffs} +${totals[1].handoffs}\n`));
  for (const { role, steps } of roles) {
    expect(out).toContain(`${role}: `);
    for (const { element, step, responsibility } of steps.gained)
      expect(out).toContain(`${element}/${step} (${responsibility})`);
  }
  expect(folder.read('compared.html')).toContain('<!doctype html>');
});
