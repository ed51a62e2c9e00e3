-- Imports of staff files: offices, staff, assignments, identities and supervision. Their rows have ledgers of their own, because
-- what a court release says of a case and what these files say of it are compared each with its own predecessor.

create table intake.staff_ledger (
  case_id    bigint not null,
  run_id     int not null,
  digest     bytea not null,
  tables     smallint[] not null,
  row_ids    text[] not null,
  row_hashes bigint[] not null,
  outcomes   smallint[] not null,
  primary key (case_id, run_id)
);
comment on table intake.staff_ledger is
  'For each case and import of staff files the rows that were read, side by side: table, id, hash and outcome of each row.';

create table intake.staff_row (
  run_id     int not null,
  table_name text not null,
  line       bigint not null,
  row_id     text not null,
  hash       bigint not null,
  outcome    smallint not null,
  cells      text[] not null,
  primary key (run_id, table_name, line)
);
comment on table intake.staff_row is
  'Reference table: rows of offices and staff that an import read and did not refuse, as it read them; few, kept whole so that an import can be taken back.';

create table identity.person_import (
  case_id    bigint not null,
  run_id     int not null,
  person     smallint not null default 1,
  name       text,
  a_number   text,
  birth_date date,
  contact    jsonb not null default '{}',
  primary key (case_id, run_id, person)
);
comment on table identity.person_import is
  'What each import said of a person, append only; identity.person is the newest of it. The application role cannot read it.';
create trigger append_only before update or delete or truncate on identity.person_import
  for each statement execute function docket.refuse_change();

create table identity.refused_row (
  case_id    bigint not null,
  run_id     int not null,
  table_name text not null,
  line       bigint not null,
  raw        text not null,
  primary key (case_id, run_id, table_name, line)
);
comment on table identity.refused_row is
  'Raw lines of identities that were refused or repaired; intake.quarantine says why, and holds no name. case_id 0: no case could be told.';
