-- Who works with the docket: offices, staff, sign-ins, and who has which case. What they may see is decided in ../access;
-- the tables here only say who they are.

create schema staff;
comment on schema staff is 'Who works with the docket: offices, members, sessions, weights of work, and the audit of what they did beside cases.';

create table staff.office (
  office    text primary key,
  name      text not null,
  courts    text[] not null default '{}',
  closed_on date
);
comment on table staff.office is 'Reference table: the offices. courts: base city codes of the courts whose cases it takes.';

create table staff.member (
  member          text primary key,
  subject         text unique,
  name            text not null,
  role            text not null
                  check (role in ('officer', 'supervisor', 'legal-reviewer', 'records-steward', 'auditor', 'administrator')),
  office          text references staff.office,
  languages       text[] not null default '{}',
  clearances      text[] not null default '{}',
  minutes_per_day int check (minutes_per_day >= 0),
  active          boolean not null default true,
  synthetic       boolean not null default false
);
comment on table staff.member is 'Reference table: the people who work with the docket, each with one role.';
comment on column staff.member.subject is 'The subject that the OpenID Connect provider knows the member by; null where nobody can sign in as the member.';
comment on column staff.member.clearances is 'Compartments that the member is cleared for: asylum, protected-1367, witness, sealed, juvenile.';
comment on column staff.member.minutes_per_day is 'Working minutes of a day for cases; null where nobody has said, which is no capacity and not none left.';
comment on column staff.member.synthetic is 'Made up for a demonstration; nobody can sign in as such a member in production.';

create table staff.session (
  session_hash bytea primary key,
  member       text not null references staff.member,
  csrf         text not null,
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  ended_at     timestamptz
);
comment on table staff.session is 'Reference table: sign-ins. session_hash: SHA-256 of the cookie, so that the table gives no session away.';

create table staff.weight (
  duty    text not null,
  from_on date not null,
  minutes int not null check (minutes > 0),
  set_by  text not null,
  set_at  timestamptz not null,
  primary key (duty, from_on)
);
comment on table staff.weight is 'Reference table: minutes of work that a duty takes, from a day on until the next row of the same duty.';

create table staff.audit (
  member  text not null,
  seq     int not null,
  at      timestamptz not null,
  action  text not null,
  details jsonb not null,
  hash    bytea not null,
  primary key (member, seq)
);
comment on table staff.audit is
  'Reference table: what members did that belongs to no one case (signing in, searching, administration), append only; a hash chain of its own for each member.';
create trigger append_only before update or delete or truncate on staff.audit
  for each statement execute function docket.refuse_change();

create table staff.audit_head (
  member text primary key,
  seq    int not null,
  head   bytea not null
);
comment on table staff.audit_head is 'Reference table: length and last hash of each member''s chain; the row that is locked to append.';

-- Who has which case ----------------------------------------------------------------------------------------------

create table docket.assignment (
  case_id bigint not null,
  seq     int not null,
  action  text not null check (action in ('proposed', 'accepted', 'declined', 'withdrawn', 'assigned', 'released')),
  officer text,
  office  text,
  at      timestamptz not null,
  by      text not null,
  reason  text,
  primary key (case_id, seq)
);
comment on table docket.assignment is
  'Who was given a case, append only: an assignment is proposed, and accepted or declined by its receiver; assigned at once where an import says so.';
create trigger append_only before update or delete or truncate on docket.assignment
  for each statement execute function docket.refuse_change();

create table docket.caseload (
  case_id    bigint primary key,
  officer    text,
  office     text,
  proposed   text,
  family     bigint,
  language   text,
  touched_on date
);
comment on table docket.caseload is 'Who has the case now: what docket.assignment comes to, with what a fair share has to respect.';
comment on column docket.caseload.proposed is 'The officer to whom the case was proposed and who has not answered yet.';
comment on column docket.caseload.family is 'Lowest case id of the family whose cases stay together; null where the case is alone.';
comment on column docket.caseload.touched_on is 'The last civil day (UTC) on which a member of staff recorded something or looked; null: never.';
create index caseload_of_officer on docket.caseload (officer, touched_on);
create index caseload_of_office on docket.caseload (office);
create index caseload_proposed on docket.caseload (proposed) where proposed is not null;

-- Every import writes an audit entry for each case; only what people did is searched by who did it.
create index audit_by_staff on docket.audit (actor, at) where actor like 'staff:%';
