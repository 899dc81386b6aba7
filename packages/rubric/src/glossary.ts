import * as z from 'zod';

/**
 * The schema of a glossary: words used in rubrics, each mapped to the catalogue’s word or words.
 *
 * @public
 */
export const glossarySchema = z.record(
  z.string().regex(/^[a-z]+$/, { error: 'expected one word in lower case, such as "portfolio"' }),
  z.union([z.string().min(1), z.array(z.string().min(1)).min(1).readonly()]),
);

/**
 * Words used in rubrics, each mapped to the catalogue’s word or words: `{ portfolio: 'evidence' }`.
 *
 * @public
 */
export type Glossary = z.input<typeof glossarySchema>;

/**
 * The default glossary. Extend it: `{ ...readyGlossary, binder: 'evidence' }`. It was written from one half of the
 * labelled rows, and evaluated on the other.
 *
 * @example
 * ```ts
 * import { readyGlossary } from '@work-elements/rubric';
 *
 * console.log(readyGlossary['student']); // learner
 * ```
 *
 * @public
 */
export const readyGlossary: Readonly<Record<string, string | readonly string[]>> = {
  student: 'learner',
  pupil: 'learner',
  child: 'learner',
  parent: 'family',
  caregiver: 'family',
  community: ['partner', 'local'],
  teacher: 'educator',
  staff: 'educator',
  colleague: ['educator', 'moderate'],
  collaboration: ['colleagues', 'moderate'],
  professional: ['educators', 'coach'],
  specialist: ['support', 'help'],
  lifelong: 'public',
  portfolio: 'evidence',
  artifact: 'evidence',
  demonstrate: ['show', 'evidence'],
  credential: 'record',
  transcript: 'record',
  data: ['record', 'results'],
  monitor: 'record',
  technology: 'system',
  platform: 'system',
  software: 'system',
  standard: 'objective',
  goal: 'objective',
  expectation: ['competency', 'criterion'],
  indicator: 'criterion',
  rigorous: ['standard', 'calibration'],
  reliable: 'calibration',
  grading: 'scoring',
  grade: 'score',
  test: 'assessment',
  exam: 'assessment',
  strategy: 'design',
  mastery: 'advancement',
  vision: ['explains', 'models'],
  culture: 'relationship',
  climate: 'relationship',
  trust: 'relationship',
  respect: 'relationship',
  classroom: 'room',
  lesson: 'activity',
  unit: 'activity',
  curriculum: 'activity',
  material: 'activity',
  instruction: 'teaching',
  blended: ['online', 'face'],
  virtual: 'online',
  differentiate: 'match',
  individual: 'need',
  provision: 'accommodations',
  disability: ['accommodations', 'supports'],
  accessibility: 'accommodations',
  pathway: 'map',
  plan: 'map',
  choose: 'choices',
  decide: 'choices',
  voice: 'choices',
  adjust: ['revise', 'changes'],
  improvement: ['pilot', 'changes'],
  innovation: ['pilot', 'try'],
  reflection: 'judge',
  metacognition: ['self', 'judge'],
  independence: ['self', 'direction'],
  intervention: 'retry',
  remediation: 'retry',
  referral: 'passes',
  equity: ['groups', 'accommodations'],
  budget: 'money',
  timetable: 'schedule',
  calendar: 'schedule',
  internship: 'placement',
  regulation: 'rules',
  advocate: ['rules', 'waiver'],
};
