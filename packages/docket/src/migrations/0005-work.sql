-- What is owed in the cases: duties as the rulebook derives them, and what members of staff made of them.

-- A posture that was written before has no duties yet: it is due, and the next tick works them out. A constant default costs
-- no rewrite of the table.
alter table docket.posture add column next_duty_change_on date default '1900-01-01';
alter table docket.posture alter column next_duty_change_on drop default;
comment on column docket.posture.next_duty_change_on is
  'First day on which the duties of the case can change with no new event, beside next_change_on.';

create table docket.task (
  case_id      bigint not null,
  task         text not null,
  duty         text not null,
  what         text not null,
  rule         text,
  due_on       date not null,
  legal        boolean not null,
  because      text[] not null,
  compartments text[] not null,
  officer      text,
  office       text,
  primary key (case_id, task)
);
comment on table docket.task is
  'What is owed in a case, derived with the posture from its events and never edited by hand: a review, a reply, a look; never a deadline of the person or the end of a protection.';
comment on column docket.task.task is 'Stable while the duty is the same: its kind with the event or the deadline that it is about.';
comment on column docket.task.legal is 'The law set the day: it cannot be snoozed beyond it, and only an event finishes it.';
comment on column docket.task.because is 'Ids of the events on which it rests: the evidence that a mark of it as done was made on.';
comment on column docket.task.compartments is 'Walls behind which it stands, for lists that read no events; juvenile: the case is a juvenile''s.';
comment on column docket.task.officer is 'With office: those of docket.caseload, moved with it in one transaction, so that a list is read from one index.';
create index task_of_officer on docket.task (officer, due_on, case_id, task) where officer is not null;
create index task_of_office on docket.task (office, due_on) include (officer, duty) where office is not null;

create table docket.snooze (
  case_id  bigint not null,
  seq      int not null,
  task     text not null,
  until    date not null,
  reason   text not null,
  evidence text[] not null,
  by       text not null,
  at       timestamptz not null,
  primary key (case_id, seq)
);
comment on table docket.snooze is
  'Duties put off, append only; the last one of a task holds, until its day or new evidence. seq: that of the audit entry which tells it.';
create index snooze_of_task on docket.snooze (case_id, task);
create trigger append_only before update or delete or truncate on docket.snooze
  for each statement execute function docket.refuse_change();

create table docket.task_done (
  case_id  bigint not null,
  seq      int not null,
  task     text not null,
  note     text,
  evidence text[] not null,
  by       text not null,
  at       timestamptz not null,
  primary key (case_id, seq)
);
comment on table docket.task_done is
  'Duties that were finished by looking, append only; a mark holds only for the evidence that it was made on. seq: that of the audit entry which tells it.';
create index task_done_of_task on docket.task_done (case_id, task);
create trigger append_only before update or delete or truncate on docket.task_done
  for each statement execute function docket.refuse_change();
