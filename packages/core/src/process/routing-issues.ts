import type { Process } from '../catalogue/process.js';
import type { Route } from '../vocabulary/element-definition.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import type { Advancement } from '../vocabulary/process-definition.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { announcements } from './element-table.js';
import { OBJECTIVE, placeKindOf } from './place-kind.js';

type Report = (path: string, code: IssueCode, message: string) => void;

/** Reports routes with elements or events that do not exist. @internal */
export const reportRoutes = (routes: readonly Route[], at: string, process: Process, report: Report): void => {
  routes.forEach((route, index) => {
    reportSender(route.from, route.on, `${at}[${index}]`, process, report);
    reportReceiver(route.to, route.send, `${at}[${index}]`, process, report);
  });
};

/** Reports what is wrong with an element that sends, and the event that it announces. @internal */
const reportSender = (from: string, on: string, at: string, process: Process, report: Report): void => {
  const element = process.elements.find((each) => each.id === from);
  if (element === undefined) {
    report(
      `${at}.from`,
      'unknown-element',
      unknownWord(
        from,
        'a work element',
        process.elements.map((each) => each.id),
      ),
    );
    return;
  }
  const sent = announcements(element);
  if (!sent.includes(on))
    report(
      `${at}.on`,
      'unknown-event',
      unknownWord(on, `an event that "${from}" emits, or an outcome of its steps`, sent),
    );
};

/**
 * Reports what is wrong with the event that advances an objective; it has to come from an element about an objective.
 *
 * @internal
 */
export const reportAdvancement = (advancement: Advancement, at: string, process: Process, report: Report): void => {
  reportSender(advancement.from, advancement.on, at, process, report);
  const subject = process.elements.find(({ id }) => id === advancement.from)?.subject;
  if (subject === undefined || placeKindOf(subject) === OBJECTIVE) return;
  const message =
    `"${advancement.from}" is about the ${subject}, so no objective is advanced by it; name an element about an ` +
    'objective';
  report(`${at}.from`, 'wrong-subject', message);
};

/** Reports what is wrong with the receiving end of a route: its element, and the event that is sent there. @internal */
export const reportReceiver = (to: string, send: string, at: string, process: Process, report: Report): void => {
  const element = process.elements.find((each) => each.id === to);
  if (element === undefined) {
    report(
      `${at}.to`,
      'unknown-element',
      unknownWord(
        to,
        'a work element',
        process.elements.map((each) => each.id),
      ),
    );
  } else if (!element.receives.includes(send)) {
    report(`${at}.send`, 'unknown-event', unknownWord(send, `an event that "${to}" receives`, element.receives));
  }
};
