import type { ColumnNames } from './headings.js';

/** @internal */
export type PeopleColumn =
  | 'id'
  | 'name'
  | 'roles'
  | 'fte'
  | 'at'
  | 'kind'
  | 'element'
  | 'role'
  | 'model'
  | 'competency'
  | 'area'
  | 'habit'
  | 'attestedBy'
  | 'date'
  | 'note'
  | 'source';

/** @internal */
export const PEOPLE_COLUMNS: ColumnNames<PeopleColumn> = {
  id: ['id', 'person id', 'staff id', 'employee id'],
  name: ['name', 'person', 'full name', 'employee', 'staff member'],
  roles: ['roles', 'roles held', 'position', 'job'],
  fte: ['fte', 'full time equivalent', 'part of a full position', 'employment'],
  at: ['place', 'places', 'works at', 'school', 'site'],
  kind: ['evidence', 'kind', 'kind of evidence', 'evidence kind'],
  element: ['element', 'work element'],
  role: ['role', 'in role', 'role shown'],
  model: ['model', 'in model'],
  competency: ['competency', 'competence'],
  area: ['area', 'badge area'],
  habit: ['habit'],
  attestedBy: ['attested by', 'attestedby', 'seen by', 'witness'],
  date: ['date', 'on', 'when'],
  note: ['note', 'notes', 'remark', 'comment'],
  source: ['source', 'sources', 'link'],
};
