import { SaxesParser } from 'saxes';
import { InputError, type IssueCode } from 'work-elements';
import { checkGiven, readSchema } from '../given.js';
import type { EventLog } from '../log/event-log.js';
import { defaultLimits, tooMuch } from '../log/log-builder.js';
import type { ReadOptions } from './options.js';
import { type LogSource, piecesOf } from './source.js';
import { XesEvents } from './xes-events.js';

const PROGRESS = 4_194_304;

/**
 * Streams an event log from XES (IEEE 1849-2016, 1849-2023 and their predecessors), never holding more than a piece of
 * the file in memory. `.xes.gz` is decompressed on the way.
 *
 * It reads the concept, organizational, lifecycle and time extensions, whatever prefixes the file gives them, globals
 * as defaults, and the attributes `subject` and `outcome` of this library’s own logs. An event without a lifecycle
 * transition counts as `complete`. A trace without a name is named by its number. Nested attributes, lists and
 * containers are skipped. A document type (and with it any entity that a file declares) is refused.
 *
 * @param source - The file’s text, bytes or stream.
 * @throws `InputError` with line and column if it is not XML or not XES, is cut off, or exceeds the limits; with the
 * problems found if none of its events can be understood. Events that cannot be understood are counted in `problems`.
 *
 * @example
 * ```ts
 * import { readXes } from '@work-elements/discover';
 *
 * const log = await readXes(`<log><trace><string key="concept:name" value="ada"/><event>
 *   <string key="concept:name" value="decide-advancement/decide"/><string key="org:resource" value="bo"/>
 *   <date key="time:timestamp" value="2026-09-01T08:00:00+02:00"/>
 * </event></trace></log>`);
 * console.log(log.events, log.resources); // 1 [ 'bo' ]
 * ```
 *
 * @public
 */
export const readXes = async (source: LogSource, options: ReadOptions = {}): Promise<EventLog> => {
  checkGiven(readSchema, options, 'readXes');
  const limits = { ...defaultLimits, ...options.limits };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const at = (): string => `line ${parser.line}, column ${Math.max(1, parser.column)}`;
  const events = new XesEvents(limits, options);
  let lastTag = 0;
  let depth = 0;
  parser.on('error', (error) => {
    throw refused(
      at(),
      'not-xml',
      `this is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`,
    );
  });
  parser.on('doctype', () => {
    throw refused(
      at(),
      'doctype',
      'a document type is refused; XES has none, and entities declared in one can make a small file ' +
        'expand without end',
    );
  });
  parser.on('opentag', (tag) => {
    lastTag = parser.position;
    if (depth === 0 && tag.name !== 'log') {
      const found = `<${tag.name.slice(0, 60)}>`;
      throw refused(
        at(),
        'not-xes',
        `this is not an event log, and there is no event in it: expected <log>, found ${found}`,
      );
    }
    if (++depth > limits.depth) throw tooMuch(at(), `attributes nested more than ${limits.depth} deep`);
    events.open(tag.name, tag.attributes, depth, parser.line);
  });
  parser.on('closetag', () => {
    lastTag = parser.position;
    events.close(depth--);
  });
  let characters = 0;
  for await (const piece of piecesOf(source, options)) {
    parser.write(piece);
    if (parser.position - lastTag > limits.row)
      throw tooMuch(at(), `more than ${limits.row.toLocaleString('en-US')} characters without a tag`);
    const before = Math.floor(characters / PROGRESS);
    characters += piece.length;
    if (Math.floor(characters / PROGRESS) > before) options.onProgress?.({ events: events.builder.events, characters });
  }
  parser.close();
  options.onProgress?.({ events: events.builder.events, characters });
  return events.builder.build('event log in XES');
};

const refused = (path: string, code: IssueCode, message: string): InputError =>
  new InputError('event log in XES', [{ path, code, message }]);
