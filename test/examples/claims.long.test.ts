import { readFileSync } from 'node:fs';
import { assignPeople, designModel, type Member } from '@work-elements/optimise';
import { describe, expect, test } from 'vitest';
import {
  assessReadiness,
  badgeFramework,
  deriveProfile,
  type Evidence,
  handoffs,
  type ImplementationModel,
  learningProcess,
  models,
  raci,
  roleKind,
} from 'work-elements';
import { root, run } from './support/outputs.js';

// Checks what examples print about trainings and assignments; each claim is computed in another way.

const number = (text: string | undefined): number => Number(text?.replaceAll(',', ''));
/** The numbers of the line that matches. */
const numbersIn = (printed: string, line: RegExp): readonly number[] => {
  const found = line.exec(printed);
  if (found === null) throw new Error(`nothing matches ${line}`);
  return found.slice(1).map(number);
};
const staffOf = ({ roles }: ImplementationModel): readonly string[] =>
  roles.filter((role) => roleKind(role) === 'staff' && role.relation !== 'family').map(({ id }) => id);
const needsOf = (model: ImplementationModel, role: string) => deriveProfile<string>(model, role).competencies;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('one teacher or specialists', { tags: ['long'] }, () => {
  const printed = run('one-teacher-or-specialists');

  test.each([models.singleTeacher, models.validator, models.specialistTeam])('$title', (model) => {
    const staff = staffOf(model);
    const line = new RegExp(
      `^${model.title} +(\\d+) staff roles?; the broadest, .*, needs (\\d+) competencies; (\\d+) hand-offs`,
      'm',
    );
    const between = handoffs(model).filter(
      ({ from, to }) => from.role !== to.role && staff.includes(from.role) && staff.includes(to.role),
    );
    expect(numbersIn(printed, line)).toEqual([
      staff.length,
      Math.max(...staff.map((role) => needsOf(model, role).length)),
      between.length,
    ]);
  });

  test('what the teacher no longer needs, and needs more to work with others', () => {
    const [alone, beside] = [models.singleTeacher, models.validator].map((model) => needsOf(model, 'teacher'));
    if (alone === undefined || beside === undefined) throw new Error('two models');
    const without = (some: typeof alone, others: typeof alone): typeof alone =>
      some.filter(({ competency: { id } }) => !others.some(({ competency }) => competency.id === id));
    const [lost, gained] = [without(alone, beside), without(beside, alone)];
    expect(numbersIn(printed, /no longer needs (\d+) competencies[\s\S]*and needs (\d+) more/)).toEqual([
      lost.length,
      gained.length,
    ]);
    const listed = (sign: string): readonly string[] =>
      [...printed.matchAll(new RegExp(`^  \\${sign} (.*)$`, 'gm'))].map(([, statement = '']) => statement);
    expect(lost.map(({ competency }) => competency.statement)).toEqual(expect.arrayContaining([...listed('-')]));
    expect(gained.map(({ competency }) => competency.statement)).toEqual(expect.arrayContaining([...listed('+')]));
    for (const { because } of gained) expect(because.some(({ kind }) => kind === 'hand-off')).toBe(true);
  });
});

describe('ten people', { tags: ['long'] }, () => {
  const printed = run('ten-people');
  const source = readFileSync(`${root}/examples/ten-people.ts`, 'utf8');
  /** The evidence of each person, read from the example’s source. */
  const teaching = ['deliver-activities', 'give-remedial-feedback', 'develop-activities'];
  const people = [...source.matchAll(/id: '(p\d+)', name: '(P\d+)', evidence: \[(.*)\] \}/g)].map(
    ([, id = '', name = '', text = '']): Member => {
      const named = [...text.matchAll(/'([\w-]+)'/g)].map(([, element = '']) => element);
      const elements = [...(text.includes('...teaching') ? teaching : []), ...named];
      return { id, name, evidence: elements.map((element): Evidence => ({ kind: 'implementation', element })) };
    },
  );
  const roles = ['teacher', 'validator', 'school-leader'] as const;

  /** The levels that somebody lacks for a role. */
  const lacking = ({ id, name, evidence }: Member, role: string): readonly string[] =>
    assessReadiness({ id, name, evidence }, deriveProfile<string>(models.validator, role)).gaps.flatMap(
      ({ competency, level, target }) =>
        [1, 2, 3, 4].filter((each) => each > level && each <= target).map((each) => `${competency.id} ${each}`),
    );
  const climb = people.map((person) => {
    const each = roles.map((role) => lacking(person, role));
    return Array.from(
      { length: 8 },
      (_, held) => new Set(each.filter((__, role) => (held >> role) % 2 === 1).flat()).size,
    );
  });
  const choose = (from: readonly number[], count: number): readonly (readonly number[])[] =>
    count === 0
      ? [[]]
      : from.flatMap((first, index) => choose(from.slice(index + 1), count - 1).map((rest) => [first, ...rest]));
  const everybody = people.map((_, index) => index);
  /** Levels to climb for every way to choose six, two and two, with teachers apart from validators. */
  const all = choose(everybody, 6).flatMap((teachers) =>
    choose(
      everybody.filter((each) => !teachers.includes(each)),
      2,
    ).flatMap((validators) =>
      choose(everybody, 2).map((leaders) =>
        total(
          everybody.map((each) => {
            const held = [teachers, validators, leaders].map((those) => Number(those.includes(each)));
            return climb[each]?.[total(held.map((has, role) => has << role))] ?? Number.NaN;
          }),
        ),
      ),
    ),
  );

  test('what each climbs, and in all', () => {
    expect(people.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `p${index + 1}`));
    const lines = [...printed.matchAll(/^ {2}(P\d+) gains (.*): ([\d,]+) levels? to climb, (\d+) %/gm)];
    const climbed = lines.map(([, name, held = '', levels]) => {
      const index = people.findIndex((each) => each.name === name);
      const own = total(roles.map((role, place) => Number(held.split(', ').includes(role)) << place));
      expect(`${name} ${number(levels)}`).toBe(`${name} ${climb[index]?.[own]}`);
      return number(levels);
    });
    const [inAll = 0, between] = numbersIn(printed, /In all: levels to climb ([\d,]+); hand-offs between people (\d+)/);
    expect(total(climbed)).toBe(inAll);
    const staff = staffOf(models.validator);
    // Different roles never have all their holders in common here, so every hand-off between roles counts.
    const crossing = handoffs(models.validator).filter(
      ({ from, to }) => from.role !== to.role && staff.includes(from.role) && staff.includes(to.role),
    );
    expect(between).toBe(crossing.length);
  });

  test('loads, by the steps of each role', () => {
    const minutes = new Map(
      learningProcess.elements.flatMap(({ id, kind, steps }) =>
        steps.map((step) => {
          const { min, mode, max } = step.effort;
          return [`${id}/${step.id}`, kind === 'learning' ? (min + mode + max) / 3 : 0] as const;
        }),
      ),
    );
    const loadOf = (role: string): number =>
      total(
        raci(models.validator).map(({ element, step, responsible }) =>
          responsible.includes(role) ? (minutes.get(`${element}/${step}`) ?? Number.NaN) / responsible.length : 0,
        ),
      );
    const even = total(roles.map(loadOf)) / people.length;
    const percent = (role: (typeof roles)[number], holders: number): number => (100 * loadOf(role)) / holders / even;
    const lines = [...printed.matchAll(/^ {2}P\d+ gains (.*): .* climb, (\d+) % of an even share/gm)];
    expect(lines.length).toBe(9);
    for (const [, held = '', told] of lines) {
      const share = total(
        held.split(', ').map((role) => {
          const own = roles.find((each) => each === role) ?? 'teacher';
          return percent(own, own === 'teacher' ? 6 : 2);
        }),
      );
      expect(number(told) - share).toBeGreaterThanOrEqual(-1e-6);
      expect(number(told) - share).toBeLessThanOrEqual(1 + 1e-6);
    }
  });

  test('no other choice climbs less, the bound holds, and the next best is as told', () => {
    const sorted = [...all].sort((one, other) => one - other);
    const [inAll] = numbersIn(printed, /In all: levels to climb ([\d,]+)/);
    expect(sorted[0]).toBe(inAll);
    const [bound = 0] = numbersIn(printed, /no answer gets below ([\d,]+) in levels/);
    expect(bound).toBeLessThanOrEqual(sorted[0] ?? 0);
    const [next] = numbersIn(printed, /The next best .*: levels to climb ([\d,]+)/);
    expect(sorted[1]).toBe(next);
  });

  test('the design: who needs what, levels to climb for the steps, and hand-offs between people', async () => {
    const designed = await designModel(people, {
      title: 'Ours',
      separate: [['deliver-activities', 'assess-progress/score']],
      aims: ['gap', 'handOffs'],
      moves: 200_000,
    });
    if (designed.possible !== true) throw new Error('a design');
    const { model } = designed.edit;
    const holds = (person: string): readonly string[] => model.people.find(({ id }) => id === person)?.roles ?? [];
    const climbing = people.map(({ id, name, evidence }) => {
      const lacks = holds(id).flatMap((role) => {
        const profile = deriveProfile<string>(model, role);
        const competencies = profile.competencies.flatMap((each) => {
          const own = each.because.filter(({ kind }) => kind !== 'hand-off');
          const level = [1, 2, 3, 4].findLast((some) => own.some((reason) => reason.level === some));
          return own.length === 0 || level === undefined ? [] : [{ ...each, because: own, level }];
        });
        const steps = {
          ...profile,
          competencies: competencies.map((each) => ({ ...each, level: asLevel(each.level) })),
        };
        return assessReadiness({ id, name, evidence }, steps).gaps.flatMap(({ competency, level, target }) =>
          [1, 2, 3, 4].filter((each) => each > level && each <= target).map((each) => `${competency.id} ${each}`),
        );
      });
      return new Set(lacks).size;
    });
    expect(numbersIn(printed, /levels to climb for the steps themselves: (\d+)/)).toEqual([total(climbing)]);
    const holdersOf = (role: string): readonly string[] =>
      people.filter(({ id }) => holds(id).includes(role)).map(({ id }) => id);
    const doing = new Map(
      raci(model).map(({ element, step, responsible }) => [`${element}/${step}`, responsible.flatMap(holdersOf)]),
    );
    // Two people share a step here, so hand-offs are counted by steps rather than by roles.
    const between = new Set(
      handoffs(model).flatMap(({ artifact, from, to }) => {
        const [giving, taking] = [from, to].map(({ element, step }) => doing.get(`${element}/${step}`) ?? []);
        const counts = giving?.some((each) => taking?.includes(each) === false) === true && taking?.length !== 0;
        return counts ? [`${artifact} ${from.element}/${from.step} ${to.element}/${to.step}`] : [];
      }),
    );
    expect(numbersIn(printed, /hand-offs between people: (\d+)/)).toEqual([between.size]);
    for (const { id, title } of model.roles) {
      if (holdersOf(id).length === 0) continue;
      const names = people.filter((each) => holds(each.id).includes(id)).map(({ name }) => name);
      const line = `  ${title} (${names.join(', ')}): ${needsOf(model, id).length} competencies`;
      expect(printed).toContain(line);
    }
    for (const id of people.map((each) => each.id)) {
      const work = raci(model).flatMap(({ element, step, responsible }) =>
        responsible.some((role) => holds(id).includes(role)) ? [`${element}/${step}`] : [],
      );
      const apart = work.some((ref) => ref.startsWith('deliver-activities/')) && work.includes('assess-progress/score');
      expect(apart).toBe(false);
    }
  });

  test('each of the two that conflict is possible without the other', async () => {
    const holders = { teacher: 6, validator: 2, 'school-leader': 2 };
    const keeping = people.map(
      (each): Member => (each.id === 'p6' ? { ...each, keeps: ['teacher', 'validator'] } : each),
    );
    const ask = async (those: readonly Member[], policies?: readonly []) =>
      (await assignPeople(models.validator, those, { holders, moves: 1000, ...(policies ? { policies } : {}) }))
        .possible;
    expect(await ask(keeping)).toBe(false);
    expect(await ask(people)).toBe(true);
  });
});

const asLevel = (level: number): 1 | 2 | 3 | 4 => (level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4);

describe('a training plan', { tags: ['long'] }, () => {
  const printed = run('training-plan');
  const page = readFileSync(`${root}/examples/output/training-plan.html`, 'utf8');
  const source = readFileSync(`${root}/examples/training-plan.ts`, 'utf8');
  const roles = [...source.matchAll(/model: '([\w-]+)', role: '([\w-]+)', count: (\d+)/g)].map(
    ([, id = '', role = '', count]) => {
      const model = Object.values(models).find((each) => each.id === id);
      if (model === undefined) throw new Error(`no model ${id}`);
      return { model, role, count: number(count), needs: needsOf(model, role) };
    },
  );
  const people = total(roles.map(({ count }) => count));
  /** The rows of a section’s table, as texts. */
  const rowsOf = (title: string): readonly (readonly string[])[] => {
    const [, section = ''] = page.split(`<h2>${title}</h2>`);
    const [table = ''] = section.split('</table>');
    return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)]
      .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell))
      .filter((cells) => cells.length > 0);
  };

  test('what people lack at first, and what is left', () => {
    const foundation = new Set(badgeFramework.areas[0]?.questions.flatMap(({ answeredBy }) => answeredBy));
    const asked = learningProcess.elements
      .flatMap(({ competencies }) => competencies)
      .filter(({ id, holders }) => foundation.has(id) && holders?.includes('educator') !== false);
    const lacking = total(
      roles.map(({ count, needs }) => {
        const beside = asked.filter(({ id }) => !needs.some(({ competency }) => competency.id === id));
        return count * (total(needs.map(({ level }) => Math.min(level, 3))) + beside.length);
      }),
    );
    expect(numbersIn(printed, /^(\d+) people in scope lack ([\d,]+) levels/m)).toEqual([people, lacking]);
    const [left = 0] = numbersIn(printed, /^([\d,]+) are left, and listed/m);
    expect(total(rowsOf('Left open').map(([, levels]) => number(levels)))).toBe(left);
    const [covered = 0] = numbersIn(printed, /([\d.]+) % by the end of year 3/);
    expect(covered).toBeCloseTo(100 * (1 - left / lacking), 1);
    expect(numbersIn(printed, /([\d,]+) are left, and by arithmetic no plan leaves fewer/)).toEqual([left]);
  });

  test('hours, sessions and coaches', () => {
    const years = [
      ...printed.matchAll(/^In year \d, people use ([\d,]+) hours of ([\d,]+) .*, trainers ([\d.,]+) of (\d+)/gm),
    ];
    expect(years.length).toBe(3);
    for (const [, , there, , trainers] of years) {
      expect(number(there)).toBe(36 * people);
      expect(number(trainers)).toBe(36 * 2 * 6);
    }
    const used = total(years.map(([, hours]) => number(hours)));
    expect(total(rowsOf('Person by person').map(([, , hours]) => number(hours)))).toBe(used);
    const sessions = rowsOf('Sessions');
    const told = [
      ...printed.matchAll(/^Year \d: (\d+) sessions, ([\d,]+) hours in all, ([\d,]+) of an outside coach/gm),
    ];
    expect(total(told.map(([, count]) => number(count)))).toBe(sessions.length);
    expect(told.map(([, , hours]) => number(hours))).toEqual(years.map(([, hours]) => number(hours)));
    const coached = sessions.filter(([, , , coach]) => coach !== '–');
    const outside = coached.filter(([, , , coach = '']) => coach.startsWith('from outside'));
    const [hours, own, all] = numbersIn(printed, /outside coach is needed for ([\d,]+) hours: (\d+) of (\d+) coached/);
    expect([own, all]).toEqual([coached.length - outside.length, coached.length]);
    expect(hours).toBe(total(told.map(([, , , of]) => number(of))));
    const because = [...printed.matchAll(/^In (\d+) of (\d+) sessions with an outside coach \(([\d,]+) hours\)/gm)];
    expect(total(because.map(([, some]) => number(some)))).toBe(outside.length);
    expect(total(because.map(([, , , some]) => number(some)))).toBe(hours);
    const catalogue = new Map(
      rowsOf('Catalogue').map(([title, level, form, length]) => [`${title}: ${form}, to ${level}`, number(length)]),
    );
    expect(total(outside.map(([module = '']) => catalogue.get(module) ?? Number.NaN))).toBe(hours);
  });

  test('who can coach from when, and topics of too few hours', () => {
    const rows = rowsOf('Who can coach');
    const never = rows.filter(([, all]) => all === 'not within the plan');
    expect(numbersIn(printed, /For (\d+) of (\d+) practicums, people in scope can coach from/)).toEqual([
      rows.length - never.length,
      rows.length,
    ]);
    expect(numbersIn(printed, /For (\d+) of \d+ practicums, nobody in scope can coach all/)).toEqual([never.length]);
    const topics = rowsOf('Hours on each topic');
    const short = topics.filter(([, , , most]) => number(most) < 14);
    expect(numbersIn(printed, /^On (\d+) of (\d+) topics nobody spends 14/m)).toEqual([short.length, topics.length]);
  });

  test('the core: of which modules enough people lack something', () => {
    const homeOf = new Map(
      learningProcess.elements.flatMap(({ id, competencies }) => competencies.map((each) => [each.id, id] as const)),
    );
    const takers = new Map<string, number>();
    let [levels, alone] = [0, 0];
    for (const { count, needs } of roles) {
      const own = new Set<string>();
      for (const { competency, level, because } of needs) {
        const topic = homeOf.get(competency.id) ?? (competency.id.startsWith('hand-off-') ? 'hand-offs' : 'tools');
        const otherwise = Math.max(0, ...because.flatMap((each) => (each.kind === 'hand-off' ? [] : [each.level])));
        for (let each = 1; each <= Math.min(level, 3); each++) {
          own.add(`${topic}@${each}`);
          levels += count;
          if (each > otherwise) alone += count;
        }
      }
      for (const module of own) takers.set(module, (takers.get(module) ?? 0) + count);
    }
    const core = [...takers].filter(([, many]) => 3 * many >= people).map(([module]) => module);
    const [, listed = ''] = /^The core: (.*)$/m.exec(printed) ?? [];
    expect(listed.split(', ').sort()).toEqual(core.sort());
    expect(numbersIn(printed, /There are (\d+) modules of which everybody/)).toEqual([
      [...takers.values()].filter((many) => many === people).length,
    ]);
    const [share = 0] = numbersIn(printed, /Hand-offs alone ask for ([\d.]+) %/);
    expect(share).toBeCloseTo((100 * alone) / levels, 1);
  });
});
