import { toolCompetencies } from '../../catalogue/tool-kinds.js';
import type { ModelReading } from '../../model/model-reading.js';
import { splitWorkRef, workRef } from '../../model/work-ref.js';
import { responsibilitySchema } from '../../vocabulary/responsibility.js';
import type { Reason } from '../reason.js';
import { asked, holdersOf, levelIn } from './asked.js';
import type { Need } from './needs.js';

/** Those who are only informed of a step do not work with its tools. */
const WORKING = responsibilitySchema.exclude(['informed']).options;

/** What roles need because of the tools with which their steps are performed. @internal */
export const needsOfTools = (reading: ModelReading, need: Need): void => {
  for (const tool of reading.model.tools) {
    const competencies = [...toolCompetencies(tool), ...tool.competencies];
    const refs = new Set(tool.usedIn.flatMap((ref) => stepsOf(reading, ref)));
    for (const ref of refs) {
      const row = reading.rowOf.get(ref);
      if (row === undefined) continue;
      const { element, step } = row;
      for (const responsibility of WORKING) {
        for (const role of row[responsibility]) {
          const level = levelIn(reading, row, role, responsibility);
          const text = `${responsibility} for ${ref}, which is performed with ${tool.title}`;
          const reason: Reason = { kind: 'tool', tool: tool.id, element, step, responsibility, level, text };
          const wanted = asked(reading, responsibility, ref, holdersOf(reading, role), competencies);
          for (const competency of wanted) need(role, competency, reason);
        }
      }
    }
  }
};

const stepsOf = ({ elementOf }: ModelReading, ref: string): readonly string[] => {
  const { element, step } = splitWorkRef(ref);
  if (step !== undefined) return [ref];
  return (elementOf.get(element)?.steps ?? []).map(({ id }) => workRef(element, id));
};
