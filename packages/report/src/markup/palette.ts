import type { Responsibility, RoleKind } from 'work-elements';

// Distinguishable with red–green colour blindness (after Okabe and Ito) and by lightness in grey, with a contrast of at
// least 4.5 to 1 on white.

/**
 * Text.
 *
 * @public
 */
export const INK = '#1b2733';
/**
 * Secondary text.
 *
 * @public
 */
export const MUTED = '#56616c';
/**
 * Rules and frames.
 *
 * @public
 */
export const LINE = '#cdd4da';
/**
 * Backgrounds.
 *
 * @public
 */
export const PALE = '#f2f5f7';

/**
 * The colours of the RACI letters.
 *
 * @public
 */
export const LETTER_COLOUR: Readonly<Record<Responsibility, string>> = {
  responsible: '#0b4f80',
  accountable: '#a8480c',
  consulted: '#1a6b52',
  informed: '#4c5660',
};

/**
 * The colours of hand-offs, by who takes part in them.
 *
 * @public
 */
export const KIND_COLOUR: Readonly<Record<RoleKind, string>> = {
  staff: '#0b4f80',
  learner: '#b85a12',
  family: '#7a3b78',
  system: '#6b7280',
};
