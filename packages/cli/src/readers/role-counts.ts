import type { HeadcountsToTry, RoleRange } from '@work-elements/simulate';
import { problemOf, Unusable } from '../documents/problem.js';

const refused = (option: string, text: string, expected: string): Unusable =>
  new Unusable([problemOf('', 'invalid-format', `${option}: expected ${expected}, found "${text}"`)]);

/** Reads the texts of an option, such as `teacher=2`, into a value for each role; refuses a role given twice. */
const byRole = <Value>(
  option: string,
  texts: readonly string[],
  read: (text: string) => readonly [role: string, value: Value],
): Readonly<Record<string, Value>> => {
  const all = texts.map(read);
  const again = all.find(([role], index) => all.findIndex(([first]) => first === role) < index);
  if (again === undefined) return Object.fromEntries(all);
  const message = `${option}: "${again[0]}" is given twice; give each role once`;
  throw new Unusable([problemOf('', 'invalid-format', message)]);
};

/** Headcounts to try for each role, such as `teacher=1,2,4` or `teacher=1..4`. */
export const headcountsOf = (option: string, texts: readonly string[]): Readonly<Record<string, HeadcountsToTry>> =>
  byRole(option, texts, (text) => {
    const [, role, from, to, list] = /^([a-z][a-z0-9-]*)=(?:(\d+)\.\.(\d+)|(\d+(?:,\d+)*))$/.exec(text) ?? [];
    if (role === undefined) throw refused(option, text, 'a role with headcounts, such as teacher=1..4 or teacher=2,3');
    return [role, list === undefined ? { min: Number(from), max: Number(to) } : list.split(',').map(Number)];
  });

/** A headcount for each role, such as `teacher=2`. */
export const countsOf = (option: string, texts: readonly string[]): Readonly<Record<string, number>> =>
  byRole(option, texts, (text) => {
    const [, role, count] = /^([a-z][a-z0-9/-]*)=(\d+)$/.exec(text) ?? [];
    if (role === undefined) throw refused(option, text, 'a role with a headcount, such as teacher=2');
    return [role, Number(count)];
  });

/** Positions for each role, which may be fractions, such as `teacher=1.5`. */
export const positionsOf = (option: string, texts: readonly string[]): Readonly<Record<string, number>> =>
  byRole(option, texts, (text) => {
    const [, role, count] = /^([a-z][a-z0-9-]*)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
    if (role === undefined) throw refused(option, text, 'a role with its positions, such as teacher=2 or teacher=1.5');
    return [role, Number(count)];
  });

/** A range of headcounts for each role: `teacher=2`, `teacher=1..4`, `teacher=2..` or `teacher=..4`. */
export const rangesOf = (option: string, texts: readonly string[]): Readonly<Record<string, RoleRange>> =>
  byRole(option, texts, (text): readonly [string, RoleRange] => {
    const [, role, from = '', dots, to = ''] = /^([a-z][a-z0-9-]*)=(\d*)(\.\.)?(\d*)$/.exec(text) ?? [];
    if (role === undefined || from + to === '')
      throw refused(option, text, 'a role with a headcount or a range, such as teacher=2 or teacher=1..4');
    if (dots === undefined) return [role, Number(from)];
    return [role, { ...(from === '' ? {} : { min: Number(from) }), ...(to === '' ? {} : { max: Number(to) }) }];
  });
