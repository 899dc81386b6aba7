import { InputError, wideEncoding } from 'work-elements';

/** Decodes the bytes of a file piece by piece, and reports the line of any that are invalid. @internal */
export class Decoder {
  readonly #encoding: string;
  readonly #decoder: TextDecoder;
  #first: Uint8Array | null = null;
  #line = 1;

  constructor(encoding: string) {
    this.#encoding = encoding;
    this.#decoder = decoderOf(encoding);
  }

  /** The text of the next bytes; without bytes, what is left at the end. */
  decode(bytes: Uint8Array | undefined): string {
    if (this.#first === null && bytes !== undefined) {
      this.#first = bytes;
      // Latin letters in UTF-16 are valid UTF-8 too, each with a NUL character beside it.
      if (this.#decoder.encoding === 'utf-8' && wideEncoding(bytes) !== undefined) throw this.#refused(undefined);
    }
    try {
      const text = bytes === undefined ? this.#decoder.decode() : this.#decoder.decode(bytes, { stream: true });
      this.#line += lineBreaks(text);
      return text;
    } catch {
      throw this.#refused(bytes);
    }
  }

  #refused(bytes: Uint8Array | undefined): InputError {
    const readable = new TextDecoder(this.#encoding).decode(bytes ?? new Uint8Array());
    const line = this.#line + lineBreaks(readable.slice(0, Math.max(0, readable.indexOf('\uFFFD'))));
    const likely = wideEncoding(this.#first ?? new Uint8Array()) ?? 'windows-1252';
    const message =
      `these bytes are not ${this.#encoding}; say which encoding the file has, such as { encoding: ` + `"${likely}" }`;
    return new InputError('event log', [{ path: `line ${line}`, code: 'not-decodable', message }]);
  }
}

const lineBreaks = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

const decoderOf = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const message = `"${encoding}" is not a known encoding; expected one such as "utf-8" or "windows-1252"`;
    throw new InputError('options of a log', [{ path: 'encoding', code: 'unknown-encoding', message }]);
  }
};
