import { elementHtml, elementSvg, processHtml, processSvg } from '@work-elements/report';
import { learningProcess, type Process, processOf, toMermaid } from 'work-elements';
import type { Context } from '../context/context.js';
import { elementNamed, type NamedWork } from './elements.js';

/** A picture of the named model or element, in each format. */
export interface Drawing {
  readonly file: string;
  readonly id: string;
  readonly svg: () => string;
  readonly mermaid: () => string;
  /** A page to print. */
  readonly html: () => string;
}

/** The picture of a model or an element, as requested by the options. */
export const drawingOf = ({ given }: Context, subject: string, named: NamedWork): Drawing => {
  const locale = given.text('locale');
  const model = named.models.get(subject)?.model;
  if (model === undefined) {
    const element = elementNamed(subject, named);
    const process = given.flag('process') ? processAround(subject, named) : undefined;
    return {
      file: subject,
      id: subject,
      svg: () => elementSvg(element, { locale, process }),
      mermaid: () => toMermaid(element),
      html: () => elementHtml(element, { locale, process }),
    };
  }
  const process = processOf(model);
  const steps = given.flag('steps');
  if (given.text('lanes') === 'element') {
    return {
      file: subject,
      id: model.id,
      svg: () => processSvg(process, { lanes: 'element', model, locale }),
      mermaid: () => toMermaid(process),
      html: () => processHtml(process, { lanes: 'element', model, locale }),
    };
  }
  return {
    file: subject,
    id: model.id,
    svg: () => processSvg(process, { lanes: 'role', model, steps, locale }),
    mermaid: () => toMermaid(model, { steps }),
    html: () => processHtml(process, { lanes: 'role', model, steps, locale }),
  };
};

/** The process of the model that was named together with an element, or else the learning process. */
const processAround = (element: string, { models }: NamedWork): Process =>
  [...models.values()]
    .map(({ model }) => processOf(model))
    .find(({ elements }) => elements.some(({ id }) => id === element)) ?? learningProcess;
