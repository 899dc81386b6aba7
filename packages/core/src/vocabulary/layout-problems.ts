import { clip } from './path.js';
import type { TextProblem } from './text-problem.js';

const NO_SPACE_BEHIND_COLON = /^ *(?:- +)*[A-Za-z][\w-]*:(?=[^\s:/\\])/;
const NO_SPACE_BEHIND_DASH = /^ *-(?=[A-Za-z"'[{])/;

/**
 * What is wrong with the layout of invalid YAML, in the words of somebody who typed it: a missing space, or a line
 * indented unlike anything around it. The parser reports only the consequences.
 *
 * @internal
 */
export const layoutProblems = (text: string): readonly TextProblem[] => {
  const lines = linesOf(text);
  const spaces = lines.flatMap(({ number, line }): readonly TextProblem[] => {
    const [colon] = NO_SPACE_BEHIND_COLON.exec(line) ?? [];
    const [dash] = NO_SPACE_BEHIND_DASH.exec(line) ?? [];
    if (dash !== undefined)
      return [{ line: number, column: dash.length + 1, message: 'a space is missing behind the dash; type one' }];
    if (colon === undefined) return [];
    return [
      {
        line: number,
        column: colon.length + 1,
        message: `a space is missing behind "${colon.replace(/^[ -]+/, '')}"; type one`,
      },
    ];
  });
  return spaces.length > 0 ? spaces : indentProblems(lines);
};

const WITHOUT_COLON = /^([A-Za-z][\w-]*)(?:[ \t]+([^\s#][^\r\n]*?))?[ \t]*(?=\r?\n)/;

/** The message for a key that goes over several lines because the first of them has no colon; null for any other. @internal */
export const withoutColon = (text: string, offset: number): string | null => {
  const [line, key, value] = WITHOUT_COLON.exec(text.slice(offset, offset + 1000)) ?? [];
  if (line === undefined || key === undefined || line.includes(':')) return null;
  const written = value === undefined ? `${key}:` : `${key}: ${clip(value)}`;
  return (
    `there is no colon in this line; if "${key}" is a key, write "${written}"; ` +
    'if it continues the text above, indent it further'
  );
};

interface Line {
  readonly number: number;
  readonly line: string;
}

/** The lines that begin with a dash or a key, without those inside block scalars, quotes or multi-line brackets. */
const linesOf = (text: string): readonly Line[] => {
  const found: Line[] = [];
  let deeperThan = Number.POSITIVE_INFINITY;
  let open = 0;
  let closing: RegExp | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    if (closing !== undefined) {
      if (closing.test(line)) closing = undefined;
      return;
    }
    if (line.trim() === '' || /^\s*#/.test(line)) return;
    const indent = line.length - line.trimStart().length;
    if (indent > deeperThan) return;
    deeperThan = /:\s+[|>][+-]?\d*\s*(?:#.*)?$/.test(line) ? indent : Number.POSITIVE_INFINITY;
    if (open === 0 && BEGINNING.test(line)) found.push({ number: index + 1, line });
    const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*$/g, '');
    closing = CLOSING.get(OPENING.exec(bare)?.[1]);
    open = Math.max(0, open + (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0));
  });
  return found;
};

/** The quote with which a value begins, and what ends it on a later line. */
const OPENING = /(?:^\s*|[:-]\s+|[[{]\s*)(["'])/;
const CLOSING: ReadonlyMap<string | undefined, RegExp> = new Map([
  ['"', /^(?:[^"\\]|\\.)*"/],
  ["'", /^(?:[^']|'')*'(?!')/],
]);

/** The spaces, dashes and key with which a line begins. */
const BEGINNING = /^( *)((?:- +)*)(-$|(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`,-][^:#]*?):(?=\s|$))?/;

/** A list or a record, which goes on as long as lines begin in its column. */
interface Level {
  readonly column: number;
  readonly isList: boolean;
  /** The line with which its last item begins; `opens` is whether something may be nested below it. */
  number: number;
  opens: boolean;
}

const indentProblems = (lines: readonly Line[]): readonly TextProblem[] => {
  const levels: Level[] = [];
  const problems: TextProblem[] = [];
  for (const { number, line } of lines) {
    for (const { column, isList, opens } of startsOf(line)) {
      const closed: Level[] = [];
      for (let top = levels.at(-1); top !== undefined && isAbove(top, column, isList); top = levels.at(-1)) {
        levels.pop();
        closed.push(top);
      }
      const top = levels.at(-1);
      if (top !== undefined && top.column === column && top.isList === isList) Object.assign(top, { number, opens });
      else if (closed.every((each) => each.column <= column) && (top === undefined || top.opens))
        levels.push({ column, isList, number, opens });
      else {
        const around = [...closed, ...(top === undefined ? [] : [top])].filter((each) => each.isList === isList);
        if (around.length === 0) return problems;
        problems.push({ line: number, column: column + 1, message: misplaced(column, around) });
        return problems;
      }
    }
  }
  return problems;
};

/**
 * Whether a level ends where a line begins: it is indented further, or is a list in the column of a key of its record.
 */
const isAbove = (top: Level, column: number, isList: boolean): boolean =>
  top.column > column || (top.column === column && top.isList && !isList);

/** Where the dashes and the key of a line begin, and whether something may be nested below each. */
const startsOf = (line: string): readonly Omit<Level, 'number'>[] => {
  const [, spaces = '', dashes = '', rest = ''] = BEGINNING.exec(line) ?? [];
  const starts = [...`${spaces}${dashes}`].flatMap((character, column) => (character === '-' ? [column] : []));
  const lists = starts.map((column) => ({ column, isList: true, opens: true }));
  const column = spaces.length + dashes.length;
  if (rest === '-') return [...lists, { column, isList: true, opens: true }];
  if (rest === '') return lists;
  const value = line
    .slice(column + rest.length)
    .replace(/(?:^|\s)#.*$/, '')
    .trim();
  return [...lists, { column, isList: false, opens: value === '' || /^[&!]\S*$/.test(value) }];
};

const misplaced = (column: number, around: readonly Level[]): string => {
  const spaces = (count: number): string => (count === 1 ? '1 space' : `${count} spaces`);
  const others = new Set(around.map((each) => `${spaces(each.column)}, as line ${each.number}`));
  return `this begins after ${spaces(column)}, as nothing around it does; indent it by ${[...others].join('; or by ')}`;
};
