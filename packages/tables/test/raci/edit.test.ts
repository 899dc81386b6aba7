import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, models, raci } from 'work-elements';
import { raciTable, readTable, type Table, writeTable } from '../../src/index.js';

const letterSets = ['', 'R', 'A', 'RA', 'C', 'I', 'CI', 'RACI', 'r/a', 'Responsible, Informed', '-'];

const isLetter = (cell: string, letter: string): boolean =>
  cell.split(/[^A-Za-z]+/).some((word) => (word.length > 4 ? word[0] === letter : word.toUpperCase().includes(letter)));

/** The content of a matrix step by step, read independently. */
const said = ({ rows }: Table, roles: readonly string[]) =>
  rows.map(([work, , , ...cells]) => {
    const [element = '', step = ''] = String(work).split('/');
    const having = (letter: string) => roles.filter((_, index) => isLetter(String(cells[index] ?? ''), letter));
    const [responsible, accountable] = [having('R'), having('A')];
    return {
      element,
      step,
      responsible,
      accountable: accountable.length === 0 && responsible.length === 1 ? responsible : accountable,
      consulted: having('C'),
      informed: having('I'),
    };
  });

describe('a matrix with other letters', () => {
  test('edits any model to what it says, with patches that undo it', () => {
    fc.assert(
      fc.property(
        arbitraryModel(),
        fc.array(fc.record({ row: fc.nat(), role: fc.nat(), cell: fc.constantFrom(...letterSets) }), { maxLength: 12 }),
        (model, changes) => {
          const table = raciTable(model);
          const rows = table.rows.map((row) => [...row]);
          for (const { row, role, cell } of changes) {
            const cells = rows[row % rows.length];
            if (cells !== undefined) cells[3 + (role % model.roles.length)] = cell;
          }
          const changed = { ...table, rows };
          const { value, issues } = readTable(writeTable(changed, { as: 'csv' }), { as: 'raci', model });
          expect(issues).toEqual([]);
          const edit = value?.edit;
          if (edit === undefined || edit === null) throw new Error('no edit');
          expect(raci(edit.model)).toEqual(
            said(
              changed,
              model.roles.map(({ id }) => id),
            ),
          );
          expect(applyEdit(edit.model, edit.inversePatches).model).toEqual(model);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('touches the step that differs alone, and leaves the way in which a model says the rest', () => {
    const model = models.validator;
    const table = raciTable(model);
    const rows = table.rows.map((row) =>
      row[0] === 'recommend/propose' ? row.map((cell, column) => (column === 4 ? 'C' : cell)) : row,
    );
    const { value } = readTable(writeTable({ ...table, rows }, { as: 'xlsx' }), { as: 'raci', model });
    const before = model.roles[1]?.consulted ?? [];
    expect(value?.model.roles[1]?.consulted).toEqual([...before, 'recommend/propose']);
    expect(value?.model.roles.filter((role, index) => role !== model.roles[index]).length).toBe(1);
  });
});

describe('a matrix with less than the model', () => {
  const model = models.validator;

  test('leaves steps without a row and roles without a column as they are, and names both', () => {
    const text = 'Element,Step,Validator\nassess-progress,score,R\n"Recommend","Propose options",I\n';
    const { value, issues } = readTable(text, { as: 'raci', model });
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['A1', 'roles-missing'],
      ['A1', 'steps-missing'],
    ]);
    const [before, after] = [raci(model), raci(value?.model ?? model)];
    const differing = after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
    expect(differing.map(({ element, step }) => `${element}/${step}`)).toEqual(['recommend/propose']);
    expect(differing[0]?.informed).toEqual(['validator']);
  });

  test('names each step whose row was taken out', () => {
    const table = raciTable(model);
    fc.assert(
      fc.property(fc.subarray([...table.rows], { minLength: 1 }), (rows) => {
        const read = readTable(writeTable({ ...table, rows }, { as: 'csv' }), { as: 'raci', model });
        expect(read.value?.edit?.patches).toEqual([]);
        const gone = table.rows.filter((row) => !rows.includes(row)).map(([work]) => String(work));
        const said = read.issues.map(({ message }) => message).join();
        expect(read.issues.length).toBe(gone.length === 0 ? 0 : 1);
        for (const ref of gone.slice(0, 10)) expect(said).toContain(ref);
        expect(said.split(' ', 1)[0]).toBe(gone.length === 0 ? '' : String(gone.length));
      }),
      { numRuns: 20 },
    );
  });

  test('alone may name steps of elements of its own, without titles', () => {
    const { value, issues } = readTable('Work;Teacher;Coach\nhome-visit/plan;R;C\nhome-visit/pay-visit;;R', {
      as: 'raci',
    });
    expect(value?.model.process?.elements.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'home-visit: Home visit',
    ]);
    expect(raci(value?.model ?? model).map(({ step, responsible }) => `${step} ${responsible.join()}`)).toEqual([
      'plan teacher',
      'pay-visit coach',
    ]);
    expect(issues.map(({ code }) => code)).toContain('element-assumed');
    const slip = readTable('Work;Teacher\nasses-progress/score;R', { as: 'raci' });
    expect(slip.issues.map(({ message }) => message)).toEqual([
      '"asses-progress" is not a work element; did you mean "assess-progress"?',
    ]);
  });

  test('may speak of whole elements, and a step’s own row wins', () => {
    const text = 'Work,Teacher,Coach\nassess-progress/score,,RA\nassess-progress,RA,\n';
    const { value } = readTable(text, { as: 'raci' });
    const rows = raci(value?.model ?? model).filter(({ element }) => element === 'assess-progress');
    expect(rows.map(({ step, responsible }) => `${step} ${responsible.join()}`)).toContain('score coach');
    expect(rows.filter(({ responsible }) => responsible.join() === 'teacher').length).toBe(rows.length - 1);
  });

  test('alone names who may hold its roles, the steps that it lacks, and what it cannot hold', () => {
    const { value, issues } = readTable('Work,Family Guide,Witness\nassess-progress/score,R,I\n', { as: 'raci' });
    expect(value?.model.roles.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'family-guide: Family Guide',
      'witness: Witness',
    ]);
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['B1', 'actors-assumed'],
      ['C1', 'actors-assumed'],
      ['A1', 'steps-missing'],
      ['A1', 'not-in-a-matrix'],
    ]);
    expect(issues.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(issues.at(-1)?.message).toMatch(/cannot hold a model’s summary, sources, tools, people, policies/);
  });
});
