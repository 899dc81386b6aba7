import type { RoleRange } from '@work-elements/simulate';
import { problemOf, Unusable } from '../documents/problem.js';

const refused = (option: string, text: string, expected: string): Unusable =>
  new Unusable([problemOf('', 'invalid-format', `${option}: expected ${expected}, found "${text}"`)]);

/** A role with the headcounts to be tried, such as `teacher=1,2,4` or `teacher=1..4`. */
export const headcountsOf = (option: string, texts: readonly string[]): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    texts.map((text) => {
      const [, role, from, to, list] = /^([a-z][a-z0-9-]*)=(?:(\d+)\.\.(\d+)|(\d+(?:,\d+)*))$/.exec(text) ?? [];
      if (role === undefined)
        throw refused(option, text, 'a role with headcounts, such as teacher=1..4 or teacher=2,3');
      if (list !== undefined) return [role, list.split(',').map(Number)];
      const [least, most] = [Number(from), Number(to)];
      return [role, Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)];
    }),
  );

/** A role with a headcount, such as `teacher=2`. */
export const countsOf = (option: string, texts: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    texts.map((text) => {
      const [, role, count] = /^([a-z][a-z0-9/-]*)=(\d+)$/.exec(text) ?? [];
      if (role === undefined) throw refused(option, text, 'a role with a headcount, such as teacher=2');
      return [role, Number(count)];
    }),
  );

/** A role with what is given of its headcount: `teacher=2`, `teacher=1..4`, `teacher=2..` or `teacher=..4`. */
export const rangesOf = (option: string, texts: readonly string[]): Readonly<Record<string, RoleRange>> =>
  Object.fromEntries(
    texts.map((text) => {
      const [, role, from = '', dots, to = ''] = /^([a-z][a-z0-9-]*)=(\d*)(\.\.)?(\d*)$/.exec(text) ?? [];
      if (role === undefined || from + to === '')
        throw refused(option, text, 'a role with a headcount or a range, such as teacher=2 or teacher=1..4');
      if (dots === undefined) return [role, Number(from)];
      return [role, { ...(from === '' ? {} : { min: Number(from) }), ...(to === '' ? {} : { max: Number(to) }) }];
    }),
  );
