-- The docket of record: events of cases, their hash chains, what the rules derive from them, who did and read what,
-- and the accounts of every source row. Every table of case data has case_id first in its primary key and refers to no
-- other case, so that the same schema distributes by case_id; the reference tables are listed in ../catalogue.ts.

create schema if not exists docket;
create schema if not exists intake;
create schema if not exists identity;

comment on schema docket is 'The docket of record: events, their derivations, audit. No names, no identity.';
comment on schema intake is 'Accounts of what feeds brought in: each source row imported, repaired, quarantined or ignored.';
comment on schema identity is 'Who the person is. Kept apart, with its own grants: procedure does not need it.';

-- Reference tables ------------------------------------------------------------------------------------------------

create table docket.run (
  run_id        int primary key,
  kind          text not null,
  system        text not null,
  release       text,
  mapping       int,
  through       date,
  recorded_at   timestamptz not null,
  recorded_by   text not null,
  status        text not null,
  source_digest text,
  details       jsonb not null default '{}'
);
comment on table docket.run is
  'Reference table, few rows: one import, withdrawal or re-evaluation of the docket. Events name the run that brought them.';
comment on column docket.run.recorded_at is
  'The moment of recording of all events of the run: an input, so that two runs can be compared hash for hash.';
comment on column docket.run.through is 'The day through which the source knew all that it had.';
comment on column docket.run.mapping is 'Version of our mapping from source rows to events.';

create table docket.coverage (
  source      text primary key,
  through     date not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table docket.coverage is
  'Reference table: for each source (court, circuit, district, uscis, agency, citizenship) the day through which all that it knew is in.';

-- Case data -------------------------------------------------------------------------------------------------------

create table docket.case_file (
  case_id    bigint primary key,
  event_seq  int not null default 0,
  event_head bytea not null default decode(repeat('00', 32), 'hex'),
  audit_seq  int not null default 0,
  audit_head bytea not null default decode(repeat('00', 32), 'hex'),
  check (case_id > 0)
);
comment on table docket.case_file is
  'One row a case: the row that a command locks. Length and last hash of the case''s two chains, events and audit.';

create table docket.event (
  case_id     bigint not null,
  seq         int not null,
  kind        text not null,
  on_earliest date not null,
  on_latest   date not null,
  at          text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  run_id      int,
  record      text,
  source_row  text,
  voids       int,
  body        jsonb not null,
  hash        bytea not null,
  system      text,
  source_seq  int,
  primary key (case_id, seq),
  check (on_earliest <= on_latest and voids < seq)
);
comment on table docket.event is
  'What happened, append only: seq counts from 1 in a case without gaps; a correction voids an event and adds another.';
comment on column docket.event.on_earliest is
  'With on_latest the civil day on which it happened (equal when known exactly). With at: the time of day where an hour matters.';
comment on column docket.event.recorded_at is 'With recorded_by: when this docket learnt of it, and from whom.';
comment on column docket.event.run_id is
  'With record, source_row, system and source_seq: where it came from. A run gives system, release and mapping; without one, system (null: record) names the source, and source_seq its order within a day.';
comment on column docket.event.voids is 'The seq of the earlier event of the case that this one withdraws; a void can itself be voided.';
comment on column docket.event.body is 'The fields of the kind, as the rulebook''s schema has them.';
comment on column docket.event.hash is 'SHA-256 over the hash of the event before it and this event: see chain.ts.';

create table docket.audit (
  case_id bigint not null,
  seq     int not null,
  at      timestamptz not null,
  actor   text not null,
  action  text not null,
  purpose text,
  details jsonb not null,
  hash    bytea not null,
  primary key (case_id, seq)
);
comment on table docket.audit is
  'Who did and who read what, when and for what purpose, append only; a hash chain of its own in each case.';

create table docket.posture (
  case_id               bigint primary key,
  stage                 text not null,
  finality              text not null,
  finality_rule         text,
  finality_on           date,
  bars                  text[] not null,
  reviews               text[] not null,
  next_change_on        date,
  rulebook              text not null,
  known_seq             int not null,
  evaluated_on          date not null,
  court                 text,
  opened_on             date,
  order_kind            text,
  order_on              date,
  in_absentia           boolean,
  completed_on          date,
  completed_in_absentia boolean,
  represented           boolean not null
);
comment on table docket.posture is
  'What the rules derive from the events of a case, as codes. No column says that nothing bars removal: that is worked out when one case is read.';
comment on column docket.posture.bars is 'With reviews: ids of the rules, each once, in order.';
comment on column docket.posture.next_change_on is
  'First day on which the answer can change with no new event; with rulebook, known_seq and evaluated_on it tells whether the row is current.';
comment on column docket.posture.court is
  'Here to represented: facts for the figures, written with the answer. court: base city code; opened_on: day on which proceedings began.';
comment on column docket.posture.order_kind is 'With order_on and in_absentia: the order that stands (null: none).';
comment on column docket.posture.completed_on is
  'With completed_in_absentia: the first decision that completed the case, whatever became of it later.';

create table docket.command (
  case_id         bigint not null,
  idempotency_key text not null,
  request_digest  bytea not null,
  result          jsonb not null,
  at              timestamptz not null,
  primary key (case_id, idempotency_key)
);
comment on table docket.command is
  'Commands done: the same key with the same request gives the same result, with another request a refusal.';

create table intake.ledger (
  case_id    bigint not null,
  run_id     int not null,
  digest     bytea not null,
  tables     smallint[] not null,
  row_ids    bigint[] not null,
  row_hashes bigint[] not null,
  outcomes   smallint[] not null,
  primary key (case_id, run_id)
);
comment on table intake.ledger is
  'For each case and run the source rows that were read, side by side: table, id, hash and outcome of each row.';

create table intake.quarantine (
  case_id    bigint not null,
  run_id     int not null,
  table_name text not null,
  line       bigint not null,
  row_id     text,
  reason     text not null,
  detail     text,
  raw        text not null,
  primary key (case_id, run_id, table_name, line)
);
comment on table intake.quarantine is 'Rows that could not be read, with the raw line. case_id 0: no case could be read from the row.';

create table intake.repair (
  case_id    bigint not null,
  run_id     int not null,
  table_name text not null,
  line       bigint not null,
  row_id     text,
  how        text not null,
  raw        text not null,
  primary key (case_id, run_id, table_name, line)
);
comment on table intake.repair is 'Rows that were damaged and could be repaired in exactly one way: how, and the raw line.';

create table identity.person (
  case_id    bigint not null,
  person     smallint not null default 1,
  name       text,
  a_number   text,
  birth_date date,
  contact    jsonb not null default '{}',
  primary key (case_id, person)
);
comment on table identity.person is 'Name, number, birth date and contacts of the person. The application role cannot read it.';

-- Accounts of a run: reference tables -----------------------------------------------------------------------------

create table intake.table_account (
  run_id      int not null,
  table_name  text not null,
  read        bigint not null,
  imported    bigint not null,
  repaired    bigint not null,
  quarantined bigint not null,
  ignored     bigint not null,
  expected    bigint,
  primary key (run_id, table_name),
  check (read = imported + repaired + quarantined + ignored)
);
comment on table intake.table_account is
  'Reference table: for each run and source table the rows read, their four outcomes, and what the publisher''s Count.txt says.';

create table intake.run_batch (
  run_id     int not null,
  batch      int not null,
  first_case bigint not null,
  last_case  bigint not null,
  cases      bigint not null,
  events     bigint not null,
  primary key (run_id, batch)
);
comment on table intake.run_batch is 'Reference table: the batches of cases that a run has committed, so that a run cut short can be completed.';

-- Append only, for everybody --------------------------------------------------------------------------------------
-- The application role has no such right to begin with; this second wall stands before the owner too. Statement
-- triggers, and none on insert: they cost a load nothing.

create function docket.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append only: nothing is edited or deleted; a correction voids an event and adds another',
    tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function docket.refuse_change() is 'Refuses update, delete and truncate of append-only tables, for every role.';

create trigger append_only before update or delete or truncate on docket.event
  for each statement execute function docket.refuse_change();
create trigger append_only before update or delete or truncate on docket.audit
  for each statement execute function docket.refuse_change();
