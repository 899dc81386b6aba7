import { elementSvg, modelComparisonHtml, modelHtml, processHtml, processSvg } from '@work-elements/report';
import { models, processOf } from 'work-elements';
import { HOSTILE, hostileModel } from '../../../packages/report/test/support/hostile.js';
import { largeElement } from '../../../packages/report/test/support/large-element.js';
import { largeModel } from '../../../packages/report/test/support/large-model.js';
import { asPage, endlessBesideOthers, type Pages } from './check-pages.js';

/** Pages of models that are large, hostile, or faulty. */
export const hostilePages: Pages = {
  '60 roles and 100 elements': () => modelHtml(largeModel()),
  'an element of twelve states': () => asPage(elementSvg(largeElement())),
  'the process of 100 elements': () => asPage(processSvg(processOf(largeModel()))),
  'the process of 60 roles': () => asPage(processSvg(processOf(largeModel()), { lanes: 'role', model: largeModel() })),
  'the process of 60 roles on paper': () =>
    processHtml(processOf(largeModel()), { lanes: 'role', model: largeModel() }),
  'the process of 100 elements on paper': () => processHtml(processOf(largeModel())),
  'everything that can need attention': () =>
    modelHtml(
      {
        ...models.validator,
        roles: models.validator.roles.map((role) => ({ ...role, responsible: [] })),
      },
      { locale: 'es' },
    ),
  'a model beside itself': () => modelComparisonHtml([models.validator, models.validator]),
  'all ready models': () => modelComparisonHtml(Object.values(models)),
  'endless titles beside others': endlessBesideOthers,
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, title]) => [`titles with ${name}`, () => modelHtml(hostileModel(title))]),
  ),
};
