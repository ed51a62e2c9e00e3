-- Commands that belong to no one case are remembered by who gave them, as those on a case are in docket.command.

create table staff.command (
  member          text not null,
  idempotency_key text not null,
  request_digest  bytea not null,
  result          jsonb not null,
  at              timestamptz not null,
  primary key (member, idempotency_key)
);
comment on table staff.command is
  'Reference table: commands of members beside cases: the same key with the same request gives the same result, with another request a refusal.';

-- A statement kept its own key before.
alter table staff.contest drop column idempotency_key;
