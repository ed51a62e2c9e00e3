-- The gate before a step that cannot be taken back: who asked for it, what the record said, who attested, who approved.

create table docket.pre_action (
  case_id bigint not null,
  review  int not null,
  seq     int not null,
  action  text not null check (action in ('requested', 'refused', 'attested', 'found', 'approved', 'declined', 'withdrawn')),
  at      timestamptz not null,
  by      text not null,
  details jsonb not null,
  primary key (case_id, review, seq)
);
comment on table docket.pre_action is
  'Pre-action reviews, append only: review counts the reviews of a case from 1, seq the entries of a review. What a review comes to is worked out from its entries, the day and the events of the case.';
comment on column docket.pre_action.details is
  'requested: step, country, reason, day, headSeq. refused: rules and sentences. attested: source, through, how. found: rule, finding. approved, declined, withdrawn: as whom, and why.';
create trigger append_only before update or delete or truncate on docket.pre_action
  for each statement execute function docket.refuse_change();
