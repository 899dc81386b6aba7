import { type Competency, type HolderKind, type ImplementationModel, type Role, raci } from 'work-elements';

/** The kinds of people who hold a role, for whom competencies are worded. @internal */
export const holdersOf = ({ actors, relation }: Pick<Role, 'actors' | 'relation'>): readonly HolderKind[] => {
  const holders = new Set<HolderKind>();
  if (actors.includes('onsite-educator') || actors.includes('online-educator')) holders.add('educator');
  if (actors.includes('partner')) holders.add(relation === 'family' ? 'family' : 'educator');
  if (actors.includes('learner')) holders.add('learner');
  return [...holders];
};

/** Whether holders of these kinds can be asked to demonstrate a competency. @internal */
export const canBeAsked = (holders: readonly HolderKind[], { holders: asked = ['educator'] }: Competency): boolean =>
  asked.some((holder) => holders.includes(holder));

/** Whether a role is for learners only, none of whom experiences the activities of the model. @internal */
export const helpsPeers = (model: ImplementationModel, { id, actors }: Pick<Role, 'id' | 'actors'>): boolean =>
  actors.every((actor) => actor === 'learner') &&
  raci(model).every(({ element, responsible }) => element !== 'experience-activities' || !responsible.includes(id));

/** The id of a hand-off competency; the part is `standard`, `prepare` or `challenge`. @internal */
export const handoffCompetency = (artifact: string, part: string, holder: HolderKind | 'peer'): string =>
  `${holder === 'educator' ? '' : `${holder}-`}hand-off-${artifact}-${part}`;
