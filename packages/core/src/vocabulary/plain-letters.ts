import { expectText } from './expect-parts.js';

/** Latin letters that Unicode does not decompose into a letter and a mark, with their plain spelling. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
  l·: 'l',
  ʼ: '',
};

/**
 * A text in lower case, its Latin letters without accents: `río` as `rio`, `Straße` as `strasse`. Other scripts stay as
 * they are. For packages that build on this one.
 *
 * @example
 * ```ts
 * import { plainLetters } from 'work-elements';
 *
 * console.log(plainLetters('Colegio Río Verde, Łódź')); // colegio rio verde, lodz
 * ```
 *
 * @public
 */
export const plainLetters = (text: string): string => {
  expectText(text, 'plainLetters');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/l·|[ßæœøłđðþħıŋĸŧʼ]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
};
