// Right-to-left letters, and the characters that embed, override, isolate or mark a text direction.
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const OPENS = /[\u2066-\u2068]/;
const END = '\u2069';

/**
 * A text isolated from the sentence around it, so that neither changes the other’s direction: wrapped in an isolate
 * (Unicode Standard Annex #9), with its own isolates closed and surplus closing characters dropped. Pages run from left
 * to right, so text without any right-to-left or directional characters is left as it is.
 *
 * @internal
 */
export const isolated = (text: string): string => {
  if (!TURNS.test(text)) return text;
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
