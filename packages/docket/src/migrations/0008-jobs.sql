-- What ran by itself, so that whoever looks after the docket sees whether it did. The queue itself is graphile-worker's own schema.

create table staff.job_run (
  job        text not null,
  began_at   timestamptz not null,
  ended_at   timestamptz,
  outcome    text check (outcome in ('done', 'failed')),
  result     jsonb not null default '{}',
  primary key (job, began_at)
);
comment on table staff.job_run is 'Reference table: runs of jobs, newest kept; counts and digests, no case. outcome: null while it runs, or where the server was killed in it.';
