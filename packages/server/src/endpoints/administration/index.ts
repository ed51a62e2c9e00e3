/** What administrators do: members, offices, weights. */
import type { Endpoint } from '../../endpoint.ts';
import { addMember, editMember, listStaff, readStaffMember } from './members.ts';
import { addOffice, editOffice, listAllOffices } from './offices.ts';
import { addWeight, listAllWeights } from './weights.ts';

export const administrationEndpoints: readonly Endpoint[] = [
  listStaff,
  readStaffMember,
  addMember,
  editMember,
  listAllOffices,
  addOffice,
  editOffice,
  listAllWeights,
  addWeight,
];
