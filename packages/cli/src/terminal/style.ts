import type { Sink, Terminal } from './terminal.js';

/** Colours text, where colours are supported. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

const painted =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const plain = (text: string): string => text;

const colours: Style = {
  bold: painted(1, 22),
  dim: painted(2, 22),
  red: painted(31, 39),
  yellow: painted(33, 39),
  green: painted(32, 39),
};

const none: Style = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain };

/** Uses colours on a terminal, or anywhere with `FORCE_COLOR`; never with `NO_COLOR` (https://no-color.org). */
export const styleOf = ({ env }: Pick<Terminal, 'env'>, { isTTY }: Sink): Style => {
  if ((env.NO_COLOR ?? '') !== '') return none;
  const forced = (env.FORCE_COLOR ?? '') !== '' && env.FORCE_COLOR !== '0';
  return forced || (isTTY && env.TERM !== 'dumb') ? colours : none;
};
