-- Caseloads: statements of officers against the figures of their load, and what finding a family needs.

create table staff.contest (
  officer         text not null,
  seq             int not null,
  action          text not null check (action in ('contested', 'answered')),
  answers         int,
  statement       text not null check (statement <> ''),
  figures         jsonb not null default '{}',
  at              timestamptz not null,
  by              text not null,
  idempotency_key text not null,
  primary key (officer, seq),
  unique (officer, idempotency_key),
  unique (officer, answers),
  check ((action = 'answered') = (answers is not null) and answers < seq)
);
comment on table staff.contest is
  'Reference table: what officers say against the figures of their own load, and what their supervisor answers, append only.';
comment on column staff.contest.answers is 'The seq of the statement that is answered; each is answered once.';
comment on column staff.contest.figures is 'The figures as they were when they were contested.';
create trigger append_only before update or delete or truncate on staff.contest
  for each statement execute function docket.refuse_change();

-- A weight that was set is not edited: a later row takes its place from its day on.
create trigger append_only before update or delete or truncate on staff.weight
  for each statement execute function docket.refuse_change();

-- Which cases name a case as the lead of their family.
create index event_family_lead on docket.event ((body ->> 'lead')) where kind = 'family.linked';

create index caseload_of_family on docket.caseload (family) where family is not null;
