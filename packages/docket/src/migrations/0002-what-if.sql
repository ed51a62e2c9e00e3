-- How far a what-if has come, so that one that was cut short goes on from its last finished block. Counts and made-up
-- timelines, no case: gone when the what-if is complete.

create table docket.what_if_run (
  what_if  text primary key,
  name     text not null,
  began_at timestamptz not null,
  state    text not null
);
comment on table docket.what_if_run is
  'Reference table: what-ifs under way. what_if: digest of what is asked; state: what the docket held when it began; began_at: the instant that decides which day it is at each court.';

create table docket.what_if_block (
  what_if text not null,
  block   int not null,
  tally   jsonb not null,
  primary key (what_if, block)
);
comment on table docket.what_if_block is
  'Reference table: the finished blocks of what-ifs under way, each with its counts. Not for showing: small counts are in it.';
