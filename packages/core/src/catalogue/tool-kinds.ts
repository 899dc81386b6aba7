import * as z from 'zod';
import type { Competency } from '../vocabulary/competency.js';

/**
 * The kinds of tool that shape how practice varies, after Goodell.
 *
 * @public
 */
export const toolKindSchema = z.enum(['learning-application', 'assessment-application', 'dashboard', 'analytics']);

/**
 * A kind of tool.
 *
 * @public
 */
export type ToolKind = z.infer<typeof toolKindSchema>;

type Written = readonly [suffix: string, kind: Competency['kind'], statement: string, areas: Competency['areas']];

const written: Readonly<Record<ToolKind, readonly Written[]>> = {
  'learning-application': [
    [
      'limits',
      'know',
      'Explains what counts as a sign of learning in {tool}, and which kinds of learning do not show there.',
      ['information-technology', 'anytime-anywhere-supports'],
    ],
    [
      'set-up',
      'know-how',
      'Sets {tool} to the objectives of a learner’s map, and changes the setting when the map changes.',
      ['information-technology', 'personalization-and-proficiency'],
    ],
    [
      'step-in',
      'do',
      'Steps in when a learner is seen to be stuck in {tool}, and can say what happened next.',
      ['anytime-anywhere-supports'],
    ],
  ],
  'assessment-application': [
    [
      'limits',
      'know',
      'States which criteria {tool} can score, how often it errs, and in whose favour.',
      ['information-technology', 'learning-infrastructure'],
    ],
    [
      'set-up',
      'know-how',
      'Aligns each task in {tool} with a rubric criterion, and tests the alignment on known work.',
      ['information-technology', 'learning-infrastructure'],
    ],
    [
      'check',
      'do',
      'Rescores by hand a sample of what {tool} scored, and corrects the setting when they differ.',
      ['learning-infrastructure', 'continuous-improvement'],
    ],
  ],
  dashboard: [
    [
      'limits',
      'know',
      'Says for each figure on {tool} where it comes from and how old it can be.',
      ['information-technology'],
    ],
    [
      'read',
      'know-how',
      'Finds on {tool} the learners to speak with first, and says what it does not show of them.',
      ['information-technology', 'delivery-and-operations'],
    ],
    [
      'act',
      'do',
      'Acts on what {tool} shows, and records what was done beside what was seen.',
      ['delivery-and-operations'],
    ],
  ],
  analytics: [
    [
      'limits',
      'know',
      'Explains what {tool} predicts, from which data, and for which learners it is least reliable.',
      ['information-technology', 'continuous-improvement'],
    ],
    [
      'question',
      'know-how',
      'Questions a finding of {tool} with a second source before anybody acts on it.',
      ['information-technology', 'continuous-improvement'],
    ],
    [
      'improve',
      'do',
      'Changes a practice because of {tool}, and measures whether the change helped.',
      ['continuous-improvement'],
    ],
  ],
};

/** What a role that works with a tool needs, by the kind of tool. @internal */
export const toolCompetencies = (tool: {
  readonly id: string;
  readonly title: string;
  readonly kind: ToolKind;
}): readonly Competency[] =>
  written[tool.kind].map(([suffix, kind, statement, areas]) => ({
    id: `use-${tool.id}-${suffix}`,
    kind,
    statement: statement.replace('{tool}', () => tool.title),
    areas,
  }));
