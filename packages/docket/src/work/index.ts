/** What is owed: the duties of the cases as they are stored, listed, put off and finished. */
export { type DutyActed, type FinishCommand, finishDuty, type SnoozeCommand, snoozeDuty } from './act-on-duty.ts';
export { type TaskRow, taskColumns } from './task-row.ts';
export { minutesByDuty, usualMinutes } from './usual-weights.ts';
export { listedDuties, type WorkItem, type WorkList, type WorkQuestion, workList } from './work-list.ts';
export { moveTasks, readTasks, type StoredTask } from './write-tasks.ts';
