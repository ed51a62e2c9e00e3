/** The work list as the API answers it. */
import { z } from 'zod';

const duty = z.string().describe('The kind of duty; `protected` where it may not be named.');

export const workItemShape = z
  .object({
    caseId: z.string(),
    docketNumber: z.string(),
    task: z.string().nullable().describe('Names the duty in a command; null in a protected matter.'),
    duty,
    label: z.string(),
    rule: z.string().nullable(),
    why: z.string(),
    dueOn: z.string(),
    when: z.enum(['overdue', 'today', 'ahead']),
    legal: z.boolean().describe('The law set the day: it cannot be snoozed beyond it.'),
    minutes: z.number(),
    evidence: z.string().nullable().describe('A command repeats it: finished is what was seen.'),
    finishable: z.boolean().describe('It is finished by looking; every other by the event that settles it.'),
  })
  .meta({ id: 'WorkItem' });

export const workListShape = z
  .object({
    officer: z.string(),
    today: z.string(),
    minutes: z.object({ overdue: z.number(), today: z.number() }),
    minutesPerDay: z.number().nullable().describe('Null where nobody has said: no capacity said, and not none left.'),
    due: z.array(
      z.object({ duty, label: z.string(), overdue: z.number(), today: z.number(), minutesEach: z.number() }),
    ),
    untouched: z.object({ days90: z.number(), days180: z.number(), days365: z.number(), never: z.number() }),
    items: z.array(workItemShape),
    next: z.string().nullable(),
  })
  .meta({ id: 'WorkList' });

/** The parts of a command on a duty that all such commands have. */
export const dutyBody = {
  case: z
    .string()
    .regex(/^[1-9]\d{0,18}$/, 'the caseId of the list')
    .describe('The caseId of the item.'),
  task: z.string().min(1).max(500),
  evidence: z.string().min(1).max(100),
};

export const actedShape = z
  .object({
    caseId: z.string(),
    task: z.string(),
    seq: z.number().describe('Number of the entry in the audit of the case.'),
  })
  .meta({ id: 'DutyActed' });
