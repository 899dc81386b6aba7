import { defineModel, type ImplementationModel } from 'work-elements';

/** Titles with special meaning in HTML, XML, CSS or bidirectional text. */
export const HOSTILE = {
  markup: '<img src=x onerror=alert(1)></title></svg><script>alert(2)</script>',
  cdata: 'a ]]> b <![CDATA[ c &amp; "d" \'e\' </style>',
  rightToLeft: 'مدير التوقعات ‮abc‬ עברית',
  emoji: '👩🏽‍🏫👨‍👩‍👧‍👦 teacher 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  control: `bell ${String.fromCharCode(7)} and a lone \ud800 surrogate`,
  tower: `a${'\u0301'.repeat(150)} tower`,
  endless: 'w'.repeat(200),
} as const;

/** A model in which everything that a user can name has the given title. */
export const hostileModel = (title: string): ImplementationModel =>
  defineModel({
    id: 'hostile',
    title,
    summary: title,
    roles: [
      {
        id: 'one',
        title,
        summary: title,
        actors: ['onsite-educator'],
        responsible: [
          'map-objectives',
          'develop-activities',
          'deliver-activities',
          'track-progress',
          'recommend',
          'odd',
        ],
        habits: [title],
      },
      {
        id: 'two',
        title: `${title.slice(0, 190)} too`,
        actors: ['onsite-educator'],
        responsible: [
          'assess-progress',
          'decide-advancement',
          'give-remedial-feedback',
          'handle-exceptions',
          'transition-organization',
          'manage-organization',
        ],
      },
      { id: 'learner', title, actors: ['learner'], responsible: ['experience-activities'] },
    ],
    elements: [
      {
        id: 'odd',
        title,
        machine: { initial: 'end', states: { end: { on: { done: 'over' } }, over: { type: 'final' } } },
        steps: [{ id: 'end', title, produces: ['evidence'] }],
        competencies: [{ id: 'odd-do', kind: 'do', statement: title, areas: ['learning-infrastructure'] }],
        habits: [title],
      },
    ],
    routes: [{ from: 'odd', on: 'done', to: 'assess-progress', send: 'assess', artifact: 'evidence' }],
  });
