import type { Problem } from '../documents/problem.js';
import type { Style } from '../terminal/style.js';

/** The longest line of a file that is shown. */
const LONGEST = 160;

/** A problem for people: its location, the message, the line with its marked part, and the remedy. */
export const problemText = (problem: Problem, style: Style): string => {
  const { file, line, column, cell, severity, message, hint, path } = problem;
  const place = [file, line, column, cell].filter((part) => part !== null && part !== '').join(':');
  const colour = severity === 'error' ? style.red : style.yellow;
  const of = path === '' ? '' : style.dim(` (${path})`);
  return [
    `${place === '' ? '' : style.bold(`${place}: `)}${colour(`${severity}:`)} ${message}${of}`,
    ...lineText(problem, style),
    ...(hint === null ? [] : [`  to fix it: ${hint}`]),
  ].join('\n');
};

const lineText = ({ line, column, text, length, severity }: Problem, style: Style): readonly string[] => {
  if (line === null || column === null || text === null || text.length > LONGEST) return [];
  const number = String(line).padStart(5);
  const before = text.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
  const colour = severity === 'error' ? style.red : style.yellow;
  const mark = before + colour('^'.repeat(Math.max(1, Math.min(length, LONGEST))));
  return [`${style.dim(`${number} |`)} ${text}`, `${style.dim('      |')} ${mark}`];
};

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A problem as a GitHub workflow command, which is shown beside the line. */
export const githubText = ({ file, line, column, cell, severity, code, message, hint }: Problem): string => {
  const properties = [
    ...(file === '' || file === '-' ? [] : [`file=${escapedProperty(file)}`]),
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`col=${column}`]),
    `title=${escapedProperty(code)}`,
  ];
  const said = cell === null ? message : `${cell}: ${message}`;
  return `::${severity} ${properties.join(',')}::${escaped(hint === null ? said : `${said}; to fix it: ${hint}`)}`;
};

/** A note about a file as a workflow command. */
export const githubNote = (file: string, note: string): string =>
  `::notice ${file === '-' ? '' : `file=${escapedProperty(file)},`}title=note::${escaped(note)}`;
