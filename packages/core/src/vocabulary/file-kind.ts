import { expectText } from './expect-parts.js';

/**
 * What a file is, as its beginning shows, and what to do with it instead.
 *
 * @public
 */
export interface FileKind {
  /** The kind as a word, for programs. */
  readonly kind:
    | 'png'
    | 'gif'
    | 'jpeg'
    | 'svg'
    | 'pdf'
    | 'rtf'
    | 'zip'
    | 'office'
    | 'gzip'
    | 'calendar'
    | 'bpmn'
    | 'xes'
    | 'html'
    | 'xml';
  /** A description for people, such as `a calendar (iCalendar)`. */
  readonly what: string;
  readonly instead: string;
}

const beginsWith =
  (...starts: readonly string[]) =>
  (text: string): boolean =>
    starts.some((start) => text.startsWith(start));

const xml =
  (mark: RegExp) =>
  (text: string): boolean =>
    /^\s*</.test(text) && mark.test(text);

/** What to do with a table instead. @internal */
export const TABLES =
  'tables of people are for work-elements ready, rubrics for work-elements rubric, event logs for ' +
  'work-elements discover';

const IMAGE = 'an image does not say what is in it as text; type the table or the model';

// Bytes above 127 became U+FFFD if the file was read as UTF-8, and are themselves if it was read byte by byte.
const KINDS: readonly (readonly [(text: string) => boolean, FileKind])[] = [
  [beginsWith('\u0089PNG', '\uFFFDPNG'), { kind: 'png', what: 'an image (PNG)', instead: IMAGE }],
  [beginsWith('GIF8'), { kind: 'gif', what: 'an image (GIF)', instead: IMAGE }],
  [
    (text) => /^(?:\u00ff\u00d8\u00ff|\uFFFD{3,4})/.test(text),
    { kind: 'jpeg', what: 'an image (JPEG)', instead: IMAGE },
  ],
  [xml(/<svg[\s>]/), { kind: 'svg', what: 'an image (SVG)', instead: IMAGE }],
  [beginsWith('%PDF-'), { kind: 'pdf', what: 'a PDF', instead: 'copy its table or its text into a file of its own' }],
  [beginsWith('{\\rtf'), { kind: 'rtf', what: 'a rich-text file (RTF)', instead: 'save it as plain text' }],
  [
    beginsWith('PK\u0003\u0004', 'PK\u0005\u0006'),
    { kind: 'zip', what: 'an Excel workbook or another zip archive', instead: TABLES },
  ],
  [
    beginsWith('\u00d0\u00cf\u0011\u00e0', '\uFFFD\uFFFD\u0011\uFFFD'),
    {
      kind: 'office',
      what: 'an old Office file (.xls, .doc), or one protected by a password',
      instead: 'save it as .xlsx or CSV, without a password',
    },
  ],
  [
    beginsWith('\u001f\u008b', '\u001f\uFFFD'),
    { kind: 'gzip', what: 'compressed data (gzip)', instead: 'decompress it first' },
  ],
  [
    (text) => /^\s*BEGIN:V(?:CALENDAR|EVENT)/i.test(text),
    {
      kind: 'calendar',
      what: 'a calendar (iCalendar)',
      instead: 'write its dates into "terms" and "holidays" of a scenario, or "closed" of a school calendar',
    },
  ],
  [
    xml(/bpmn/i),
    {
      kind: 'bpmn',
      what: 'a process diagram (BPMN)',
      instead: 'name its lanes as roles and its tasks as steps of the catalogue; BPMN is not read',
    },
  ],
  [
    xml(/<log[\s>]/),
    {
      kind: 'xes',
      what: 'an event log (XES)',
      instead: 'event logs are for work-elements discover, calibrate and conform',
    },
  ],
  [
    xml(/<!doctype html|<html[\s>]|<table[\s>]/i),
    {
      kind: 'html',
      what: 'a web page (HTML)',
      instead: 'save the document itself, not the page that shows it; some programs save HTML under the name .xls',
    },
  ],
  [
    (text) => /^\s*<(?:\?xml|!--|!DOCTYPE|[A-Za-z][\w:.-]*[\s/>])/.test(text),
    { kind: 'xml', what: 'XML', instead: 'no XML but event logs (XES) is read' },
  ],
];

const LOOKED_AT = 4000;

/**
 * What kind of foreign file this is, by how it begins: an image, a PDF, a workbook, a calendar, BPMN, XES, a web page
 * or XML; undefined for anything else. For packages that build on this one.
 *
 * @param text - The file’s text, or its first bytes as characters.
 * @returns What it is, and what to do with it instead.
 *
 * @example
 * ```ts
 * import { fileKind } from 'work-elements';
 *
 * console.log(fileKind('BEGIN:VCALENDAR\r\nVERSION:2.0')?.what); // a calendar (iCalendar)
 * ```
 *
 * @public
 */
export const fileKind = (text: string): FileKind | undefined => {
  expectText(text, 'fileKind');
  const start = text.slice(0, LOOKED_AT).replace(/^\uFEFF/, '');
  return KINDS.find(([is]) => is(start))?.[1];
};
