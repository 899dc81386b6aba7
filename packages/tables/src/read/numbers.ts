import type { IssueCode } from 'work-elements';
import { shown } from '../grid/cell.js';

/** The decimal separator of a number. @internal */
export type Decimal = '.' | ',';

/** A number, or why the text is not a number. @internal */
export type ReadNumber = { readonly value: number } | { readonly code: IssueCode; readonly message: string };

const bare = (text: string): string =>
  text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(?:[$€£¥]|[A-Z]{3}\s)\s*|\s*(?:[$€£¥%]|\s[A-Z]{3})$/g, '')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .trim();

const marks: Readonly<Record<Decimal, string>> = { '.': 'a point', ',': 'a comma' };

/** The decimal mark that a number must have; null if it could be either. */
const decimalShown = (text: string): Decimal | null => {
  const plain = bare(text);
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(plain) || /^[+-]?(?:\d*\.(?:\d{1,2}|\d{4,})|0\.\d+)$/.test(plain))
    return '.';
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain) || /^[+-]?(?:\d*,(?:\d{1,2}|\d{4,})|0,\d+)$/.test(plain)) return ',';
  return null;
};

/**
 * The decimal mark of a table’s numbers: as given, or else as shown by those that can be read in one way only; null if
 * there are none of them, or they disagree.
 *
 * @internal
 */
export const decimalOf = (texts: Iterable<string>, said: Decimal | undefined): Decimal | null => {
  if (said !== undefined) return said;
  const seen = new Set<Decimal>();
  for (const text of texts) {
    const decimal = decimalShown(text);
    if (decimal !== null) seen.add(decimal);
  }
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
};

/** Reads a number as people write it: with thousands separators, a currency or a percent sign. @internal */
export const readNumber = (text: string, decimal: Decimal | null): ReadNumber => {
  const plain = bare(text);
  const parts = decimal ?? decimalShown(text);
  const per = text.trim().endsWith('%') ? 100 : 1;
  if (/^[+-]?\d+(?:(?:[.,]\d+)?e[+-]?\d+)?$/i.test(plain)) return { value: Number(plain.replace(',', '.')) / per };
  if (/^[+-]?[1-9]\d{0,2}([.,])\d{3}$/.test(plain) && parts === null)
    return {
      code: 'ambiguous-number',
      message:
        `${shown(text)} may be ${asThousands(plain)} or ${asDecimals(plain)}; say which decimal mark the table uses ` +
        '(decimal), "." or ","',
    };
  const grouped = parts === ',' ? /^[+-]?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/ : /^[+-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
  const simple = parts === ',' ? /^[+-]?\d*,\d+$/ : /^[+-]?\d*\.\d+$/;
  if (!grouped.test(plain) && !simple.test(plain)) {
    const other = decimalShown(text);
    if (other !== null && decimal !== null && other !== decimal)
      return {
        code: 'other-decimal',
        message:
          `${shown(text)} has ${marks[other]} before its decimals, where ${marks[decimal]} is expected; write all ` +
          'numbers of the table alike',
      };
    return { code: 'not-a-number', message: `expected a number, found ${shown(text)}` };
  }
  const value = Number(parts === ',' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''));
  return { value: value / per };
};

const asThousands = (plain: string): string => plain.replace(/[.,]/, '');
const asDecimals = (plain: string): string => String(Number(plain.replace(',', '.')));
