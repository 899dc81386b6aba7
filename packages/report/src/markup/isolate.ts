// Right-to-left letters, and the characters that embed, override, isolate or mark a text direction.
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const OPENS = /[\u2066-\u2068]/;
const END = '\u2069';

/** A text that is already isolated and contains no other directional characters. */
const ISOLATED = /^\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069$/u;

/**
 * A text isolated from the sentence around it, so that neither changes the other’s direction: wrapped in an isolate
 * (Unicode Standard Annex #9), with its own isolates closed and surplus closing characters dropped. Pages run from left
 * to right, so text without any right-to-left or directional characters is left as it is.
 *
 * @internal
 */
export const isolated = (text: string): string => {
  if (!TURNS.test(text) || ISOLATED.test(text)) return text;
  let open = 0;
  let kept = '';
  for (const character of text) {
    if (OPENS.test(character)) open += 1;
    else if (character === END) {
      if (open === 0) continue;
      open -= 1;
    }
    kept += character;
  }
  return `\u2068${kept}${END.repeat(open)}${END}`;
};

const RIGHT_TO_LEFT = '\u2067';
const LETTER = /\p{L}/u;
const TURNING_LETTER = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Lines of a text, each with its isolates closed and those of the line before opened again, because pictures place each
 * line by itself. An isolate keeps the direction with which it began.
 *
 * @internal
 */
export const isolatedByLine = (lines: readonly string[]): readonly string[] => {
  if (!lines.some((line) => OPENS.test(line))) return lines;
  let open: readonly string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    for (const [index, character] of [...line].entries()) {
      if (character === END) open = open.slice(0, -1);
      else if (OPENS.test(character)) open = [...open, continuing(character, [...line].slice(index).join(''))];
    }
    return `${before}${line}${END.repeat(open.length)}`;
  });
};

/** The character that reopens an isolate on the next line: a first-strong isolate keeps the direction already found. */
const continuing = (opening: string, text: string): string =>
  opening === '\u2068' && TURNING_LETTER.test(LETTER.exec(text)?.[0] ?? '') ? RIGHT_TO_LEFT : opening;
