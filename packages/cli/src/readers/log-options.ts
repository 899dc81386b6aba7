import { type CsvOptions, type LogColumnNames, logColumns } from '@work-elements/discover';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** The options for reading a log. */
export const logOptions = ({ given }: Context): CsvOptions => {
  const [zone, dateFormat, delimiter, encoding] = [
    given.text('zone'),
    given.text('dates'),
    given.text('delimiter'),
    given.text('encoding'),
  ];
  return {
    columns: columnsOf(given.list('column')),
    ...(zone === undefined ? {} : { zone }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  };
};

const columnsOf = (texts: readonly string[]): Partial<LogColumnNames> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      const known = logColumns.find((name) => name === text.slice(0, at));
      if (known !== undefined && at + 1 < text.length) return [known, text.slice(at + 1)];
      const message =
        `--column: expected a meaning and the column’s name, such as case=Student, found "${text}"; meanings are ` +
        `${logColumns.join(', ')}`;
      throw new Unusable([problemOf('', 'invalid-format', message)]);
    }),
  );
