import { family, learner, quarterly, tellsFamilies } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** One teacher who does everything: the broadest role there is, with nobody to hand work to but the learner. @public */
export const singleTeacher = /* @__PURE__ */ readyModel({
  id: 'single-teacher',
  title: 'Single-Teacher',
  summary:
    'One teacher does all the work but the learner’s own, as in a one-room school: no hand-offs among ' +
    'colleagues, and no second pair of eyes.',
  sources: ['assumption: a baseline to compare the others with, not an account of a school'],
  roles: [
    {
      id: 'teacher',
      title: 'Teacher',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives',
        'develop-activities',
        'deliver-activities',
        'track-progress',
        'assess-progress',
        'decide-advancement',
        'give-remedial-feedback',
        'recommend',
        'handle-exceptions',
        'transition-organization',
        'manage-organization',
      ],
      habits: [
        {
          id: 'keeps-one-notebook-in-which-the-map-the-evidence-and-the',
          statement:
            'Keeps one notebook in which the map, the evidence and the decisions of each learner stand together.',
          source: 'assumption: whoever does it all has nobody else to ask',
        },
      ],
    },
    {
      ...learner,
      habits: [
        {
          id: 'brings-the-map-to-every-talk-about-progress',
          statement: 'Brings the map to every talk about progress.',
          source: 'assumption: the talk is then about the learner’s own plan',
        },
      ],
    },
    family,
  ],
  options: [tellsFamilies],
  cadence: [quarterly],
});
