import { InputError } from 'work-elements';
import { type Zone, zoneOf } from './zone.js';

/** The result of reading a time. @internal */
export type TimeStatus =
  | 'read'
  | 'empty'
  | 'no-zone'
  | 'ambiguous'
  | 'no-format'
  | 'no-time-of-day'
  | 'too-early'
  | 'unreadable'
  | 'gap'
  | 'fold';

/** Earlier years are placeholders or typing errors. @internal */
export const FIRST_YEAR = 1900;

const MINUTE = 60_000;

/** Reads the times of a log one after another without allocating an object for each. @internal */
export class Timestamps {
  /** The time read last, in milliseconds since 1970. */
  time = 0;
  /** How far its local time is ahead of UTC, in minutes. */
  offset = 0;
  /** The expected format of times, if one was given. */
  readonly format: string | null;
  readonly #zone: Zone | null;
  readonly #format: DateFormat | null;

  constructor({ zone, dateFormat }: { readonly zone?: string | undefined; readonly dateFormat?: string | undefined }) {
    this.#zone = zone === undefined ? null : zoneOf(zone);
    this.format = dateFormat ?? null;
    this.#format = dateFormat === undefined ? null : formatOf(dateFormat);
  }

  read(text: string): TimeStatus {
    if (text === '') return 'empty';
    const length = text.length;
    if (this.#format === null && length >= 16 && isDate(text)) return this.#iso(text);
    return this.#byFormat(text);
  }

  /** `2026-09-01T08:00:00.000+02:00`; the T may be a space; seconds, fraction and offset are optional. */
  #iso(text: string): TimeStatus {
    const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
    const [hour, minute] = [digits(text, 11, 2), digits(text, 14, 2)];
    const separator = text.charCodeAt(10);
    if ((separator !== T && separator !== SPACE) || text.charCodeAt(13) !== COLON) return 'unreadable';
    let at = 16;
    let second = 0;
    let fraction = 0;
    if (text.charCodeAt(at) === COLON) {
      second = digits(text, at + 1, 2);
      at += 3;
      if (text.charCodeAt(at) === DOT || text.charCodeAt(at) === COMMA) {
        const from = at + 1;
        for (at = from; isDigit(text.charCodeAt(at)); at++);
        if (at === from) return 'unreadable';
        fraction = Math.round(Number(`0.${text.slice(from, at)}`) * 1000);
      }
    }
    if (!inRange(year, month, day, hour, minute, second)) return 'unreadable';
    if (year < FIRST_YEAR) return 'too-early';
    const local = Date.UTC(year, month - 1, day, hour, minute, second) + fraction;
    return this.#placed(local, text.slice(at).trim());
  }

  #byFormat(text: string): TimeStatus {
    const format = this.#format;
    if (format === null) return withoutFormat(text);
    const found = format.exec(text);
    if (found === null) return 'unreadable';
    const { year, month, day, hour, minute, second, fraction, offset } = found;
    if (!inRange(year, month, day, hour, minute, second)) return 'unreadable';
    if (year < FIRST_YEAR) return 'too-early';
    return this.#placed(Date.UTC(year, month - 1, day, hour, minute, second) + fraction, offset);
  }

  #placed(local: number, offset: string): TimeStatus {
    if (offset === '') {
      if (this.#zone === null) return 'no-zone';
      const { minutes, doubt } = this.#zone(local);
      this.#set(local, minutes);
      return doubt ?? 'read';
    }
    if (offset === 'Z' || offset === 'z') {
      this.#set(local, 0);
      return 'read';
    }
    const found = /^([+-])(\d\d):?(\d\d)?$/.exec(offset);
    const minutes = Number(found?.[2] ?? 99) * 60 + Number(found?.[3] ?? 0);
    if (found === null || minutes > 14 * 60) return 'unreadable';
    this.#set(local, found[1] === '-' ? -minutes : minutes);
    return 'read';
  }

  #set(local: number, offset: number): void {
    this.offset = offset;
    this.time = local - offset * MINUTE;
  }
}

const [T, SPACE, COLON, DOT, COMMA] = [84, 32, 58, 46, 44];

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The digits of a text as a number; NaN if they are not all digits. */
const digits = (text: string, from: number, count: number): number => {
  let value = 0;
  for (let index = from; index < from + count; index++) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return Number.NaN;
    value = value * 10 + code - 48;
  }
  return value;
};

/** Whether a text begins with year, month and day, in this order. */
const isDate = (text: string): boolean => {
  const separator = text.charCodeAt(4);
  return (separator === 45 || separator === 47) && text.charCodeAt(7) === separator && isDigit(text.charCodeAt(3));
};

const inRange = (year: number, month: number, day: number, hour: number, minute: number, second: number): boolean =>
  year >= 0 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
  hour <= 23 &&
  minute <= 59 &&
  second <= 60;

const withoutFormat = (text: string): TimeStatus => {
  if (/^\d{4}[-/]\d\d[-/]\d\d$/.test(text)) return 'no-time-of-day';
  return dayAndMonthIn(text)?.status ?? 'unreadable';
};

/**
 * The format of a date that begins with day and month: `no-format` if only one order is possible, which `format` then
 * uses, and `ambiguous` if both are. Undefined for any other text.
 *
 * @internal
 */
export const dayAndMonthIn = (
  text: string,
):
  | { readonly status: 'ambiguous' | 'no-format'; readonly first: 'day' | 'month'; readonly format: string }
  | undefined => {
  const found = /^(\d{1,2})([./-])(\d{1,2})([./-])(\d{4}|\d{2})(?!\d)(.*)$/s.exec(text);
  if (found === null) return undefined;
  const [, one = '', before = '', other = '', after = '', year = '', rest = ''] = found;
  const [isDayFirst, isMonthFirst] = [Number(other) <= 12, Number(one) <= 12];
  if (!isDayFirst && !isMonthFirst) return undefined;
  const single = one.length === 1 || other.length === 1;
  const [day, month] = single ? ['D', 'M'] : ['DD', 'MM'];
  const parts = isDayFirst ? [day, before, month] : [month, before, day];
  return {
    status: isDayFirst && isMonthFirst ? 'ambiguous' : 'no-format',
    first: isDayFirst ? 'day' : 'month',
    format: `${parts.join('')}${after}${year.length === 4 ? 'YYYY' : 'YY'}${timeFormatOf(rest)}`,
  };
};

/** The format of a time of day; the usual one where the text has another form. */
const timeFormatOf = (text: string): string => {
  if (text === '') return '';
  const found = /^(,?[ T])(\d{1,2}):\d\d(:\d\d)?(\.\d{1,9})?( ?)([AaPp]\.?[Mm]\.?)?( ?)(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (found === null) return ' HH:mm';
  const [, gap = '', hour = '', seconds, fraction, space = '', half, between = '', offset] = found;
  const letter = half === undefined ? 'H' : 'h';
  return [
    gap,
    letter.repeat(hour.length),
    ':mm',
    seconds === undefined ? '' : ':ss',
    fraction === undefined ? '' : '.SSS',
    space,
    half === undefined ? '' : 'A',
    between,
    offset === undefined ? '' : 'Z',
  ].join('');
};

interface DateFormat {
  exec(text: string): {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly fraction: number;
    readonly offset: string;
  } | null;
}

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<half>\\d{2})',
  h: '(?<half>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<fraction>\\d{1,9})',
  A: '(?<meridiem>[AaPp]\\.?[Mm]\\.?)',
  Z: '(?<offset>Z|[+-]\\d\\d:?\\d\\d)',
};

/** A format such as `DD/MM/YYYY HH:mm`, with the tokens common to date libraries. */
const formatOf = (format: string): DateFormat => {
  const pattern = format
    .split(/(YYYY|YY|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z)/)
    .map((piece) => TOKENS[piece] ?? piece.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('');
  const has = (token: RegExp): boolean => token.test(format);
  const twice = /\(\?<(\w+)>.*\(\?<\1>/.test(pattern);
  if (twice || !has(/YY/) || !has(/M/) || !has(/D/)) {
    const message =
      `"${format}" does not say where year, month and day are, each once; expected a format such as ` +
      '"DD/MM/YYYY HH:mm"';
    throw new InputError('options of a log', [{ path: 'dateFormat', code: 'bad-format', message }]);
  }
  const expression = new RegExp(`^${pattern}$`);
  return {
    exec: (text) => {
      const groups = expression.exec(text)?.groups;
      if (groups === undefined) return null;
      const number = (name: string): number => Number(groups[name] ?? 0);
      const afternoon = /^p/i.test(groups.meridiem ?? '');
      return {
        year: groups.year === undefined ? 2000 + number('short') : number('year'),
        month: number('month'),
        day: number('day'),
        hour: groups.half === undefined ? number('hour') : (number('half') % 12) + (afternoon ? 12 : 0),
        minute: number('minute'),
        second: number('second'),
        fraction: Math.round(Number(`0.${groups.fraction ?? '0'}`) * 1000),
        offset: groups.offset ?? '',
      };
    },
  };
};
