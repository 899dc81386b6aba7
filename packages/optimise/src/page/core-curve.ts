import { counted } from 'work-elements';
import type { TrainingCore } from '../training/training-plan.js';
import { escaped, percent } from './html.js';

const WIDTH = 640;
const ROW = 28;
const LABEL = 230;

/** The curve of the core: for each share of people, the share of needs that its modules meet. @internal */
export const coreCurve = ({ curve }: TrainingCore): string => {
  const bars = curve.map(({ theta, modules, share }, index) => {
    const y = index * ROW;
    const long = (WIDTH - LABEL - 60) * share;
    const label = `at least ${percent(theta)} of people: ${counted(modules, 'module')}`;
    return (
      `<text x="${LABEL - 8}" y="${y + 18}" text-anchor="end">${escaped(label)}</text><rect x="${LABEL}" ` +
      `y="${y + 5}" width="${long.toFixed(1)}" height="18" fill="#3b6ea5"/><text ` +
      `x="${(LABEL + long + 6).toFixed(1)}" y="${y + 18}">${escaped(percent(share))}</text>`
    );
  });
  const height = curve.length * ROW;
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Share of ` +
    'needs met by the modules that at least so many people take" font-family="Arial, Liberation Sans, Helvetica, ' +
    `sans-serif" font-size="13">${bars.join('')}</svg>`
  );
};
