/** Synthetic court releases and staff, at any size, from a seed, with the truth of what is in them. */
export { SynthRefusal } from './refusal.ts';
export type { ToldCase } from './release/truth-file.ts';
export { type ReleaseOptions, type WrittenRelease, writeRelease } from './release/write-release.ts';
export { type StaffOptions, type WrittenStaff, writeStaff } from './staff/write-staff.ts';
export type { CaseTruth } from './truth/truth.ts';
