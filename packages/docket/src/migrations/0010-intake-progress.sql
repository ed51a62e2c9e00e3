-- How far an import is, for those who watch it, and reports that took long to count.

create table intake.progress (
  system   text primary key,
  release  text not null,
  phase    text not null,
  what     text not null,
  done     bigint not null,
  total    bigint not null,
  began_at timestamptz not null,
  noted_at timestamptz not null
);
comment on table intake.progress is
  'Reference table: how far the import or withdrawal is that runs now, written at most once a second, beside its transactions. A row that is left while none runs tells where one was cut short.';

create table docket.kept_report (
  question   text primary key,
  counted_at timestamptz not null,
  report     jsonb not null
);
comment on table docket.kept_report is
  'Reference table: reports as they were counted, by what was asked (day, instant, rulebook). Not for showing: small counts are in it.';
