-- The second wall. What a member may see is decided in ../access; here the database decides the coarse part of it once more,
-- from its own tables, for whoever works as opendocket_staff: a mistake in the first wall shows nothing that this one hides.
-- `opendocket.member` says who asks and `opendocket.purpose` what for; both are set for one transaction.
--
-- COPY FROM is refused on tables with row security, and events, postures and audits are loaded with it: of those the role
-- reads views. Row security itself stands on what is not loaded that way.

create function docket.juvenile_case(of_case bigint) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  void record;
  voided int[] := '{}';
  newest text;
  placed date;
  released date;
begin
  if not exists (
    select from docket.event e
     where e.case_id = of_case
       and (e.kind = 'juvenile.recorded' or (e.kind = 'hold.placed' and e.body ->> 'hold' = 'unaccompanied-child'))
  ) then
    return false;
  end if;
  -- A void names an earlier event: one pass from the end settles which of them work.
  for void in select e.seq, e.voids from docket.event e where e.case_id = of_case and e.voids is not null order by e.seq desc loop
    if not void.seq = any (voided) then voided := voided || void.voids; end if;
  end loop;
  select coalesce(e.body ->> 'juvenile', '') into newest from docket.event e
   where e.case_id = of_case and e.kind = 'juvenile.recorded' and not e.seq = any (voided)
   order by e.on_latest desc, e.seq desc limit 1;
  if found and newest not in ('released-or-18', 'not-applicable', 'unknown') then return true; end if;
  select max(e.on_latest) filter (where e.kind = 'hold.placed'), max(e.on_latest) filter (where e.kind = 'hold.released')
    into placed, released from docket.event e
   where e.case_id = of_case and e.kind in ('hold.placed', 'hold.released') and not e.seq = any (voided)
     and e.body ->> 'hold' = 'unaccompanied-child';
  return placed is not null and (released is null or placed >= released);
end
$$;
comment on function docket.juvenile_case(bigint) is
  'Whether the newest record says that the person is a juvenile, or a hold for an unaccompanied child stands: as isJuvenileCase in ../access/juvenile.ts.';

create function staff.asking_member() returns staff.member
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m from staff.member m where m.member = current_setting('opendocket.member', true) and m.active
$$;
comment on function staff.asking_member() is 'The member who asks, as this database knows the member; nothing where nobody does, or no longer works here.';

create function staff.is_of_load(who staff.member, of_case bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from docket.caseload c
     where c.case_id = of_case
       and ((who.role = 'officer' and c.officer = who.member) or (who.role = 'supervisor' and c.office = who.office))
  )
$$;
comment on function staff.is_of_load(staff.member, bigint) is 'Whether the case is of the officer''s own load, or of the office that the member supervises.';

create function staff.may_read_case(of_case bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who staff.member := staff.asking_member();
begin
  if who.member is null or who.role not in ('officer', 'supervisor', 'legal-reviewer') then return false; end if;
  if who.role <> 'legal-reviewer' and not 'juvenile' = any (who.clearances) and docket.juvenile_case(of_case) then
    return false;
  end if;
  return btrim(coalesce(current_setting('opendocket.purpose', true), '')) <> '' or staff.is_of_load(who, of_case);
end
$$;
comment on function staff.may_read_case(bigint) is
  'Whether the member who asks may read the case: auditors, records stewards and administrators never; a juvenile''s only if cleared; of another''s load only for a purpose.';

create function staff.may_know_person(of_case bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who staff.member := staff.asking_member();
begin
  if who.member is null or not staff.may_read_case(of_case) then return false; end if;
  return who.role = 'legal-reviewer' or staff.is_of_load(who, of_case);
end
$$;
comment on function staff.may_know_person(bigint) is
  'Whether the member who asks may see who the person is: the officer who has the case, a supervisor of its office, a legal reviewer.';

create function staff.is_auditor() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((staff.asking_member()).role = 'auditor', false)
$$;
comment on function staff.is_auditor() is 'Whether the member who asks is an auditor.';

create view docket.readable_event with (security_barrier) as
  select e.* from (select f.case_id from docket.case_file f where staff.may_read_case(f.case_id)) readable
    join docket.event e using (case_id);
comment on view docket.readable_event is 'The events of the cases that the member who asks may read.';

create view docket.readable_audit with (security_barrier) as
  select a.case_id, a.seq, a.at, a.actor, a.action, a.purpose, a.details -> 'hidden' as hidden from docket.audit a
   where a.actor like 'staff:%' and ((select staff.is_auditor()) or staff.may_read_case(a.case_id));
comment on view docket.readable_audit is
  'Who of the staff did and read what, of all cases for an auditor, else of those that the member who asks may read. Never the content: of the details only which compartments were hidden.';

create view staff.readable_audit with (security_barrier) as
  select a.member, a.seq, a.at, a.action, a.details from staff.audit a where (select staff.is_auditor());
comment on view staff.readable_audit is 'What members did beside cases, for auditors.';

-- An auditor asks by time as well as by who.
create index audit_of_staff_by_time on docket.audit (at) where actor like 'staff:%';
create index staff_audit_by_time on staff.audit (at);

-- Names, found in the load of the member who asks; the wall is inside, so that no row of another is compared at all.
create function identity.plain_name(name text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select translate(lower(name), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc')
$$;
comment on function identity.plain_name(text) is 'A name in small letters without the marks that people leave out when they type.';

create function identity.find_cases(parts text[], most int) returns setof bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who staff.member := staff.asking_member();
begin
  if who.member is null or cardinality(parts) = 0 then return; end if;
  if who.role in ('officer', 'supervisor') then
    return query
      with found as materialized (
        select p.case_id from docket.caseload c join identity.person p using (case_id)
         where ((who.role = 'officer' and c.officer = who.member) or (who.role = 'supervisor' and c.office = who.office))
           and (select bool_and(position(part in identity.plain_name(p.name)) > 0) from unnest(parts) part)
      )
      select distinct f.case_id from found f where staff.may_know_person(f.case_id) order by 1 limit most;
  elsif who.role = 'legal-reviewer' then
    return query
      select distinct p.case_id from identity.person p
       where (select bool_and(position(part in identity.plain_name(p.name)) > 0) from unnest(parts) part)
         and staff.may_know_person(p.case_id) order by 1 limit most;
  end if;
end
$$;
comment on function identity.find_cases(text[], int) is
  'The cases of the member''s own load, office or, for a legal reviewer, of all, in whose person''s name all parts occur.';

-- Row security, where nothing is loaded by COPY.
alter table identity.person enable row level security;
create policy of_identity on identity.person to opendocket_identity using (true) with check (true);
create policy of_staff on identity.person for select to opendocket_staff using (staff.may_know_person(case_id));

alter table docket.caseload enable row level security;
create policy of_application on docket.caseload to opendocket_app using (true) with check (true);
create policy of_staff on docket.caseload for select to opendocket_staff using (staff.may_read_case(case_id));

alter table docket.assignment enable row level security;
create policy of_application on docket.assignment to opendocket_app using (true) with check (true);
create policy of_staff on docket.assignment for select to opendocket_staff using (staff.may_read_case(case_id));

revoke all on function docket.juvenile_case(bigint), staff.asking_member(), staff.is_of_load(staff.member, bigint),
  staff.may_read_case(bigint), staff.may_know_person(bigint), staff.is_auditor(), identity.find_cases(text[], int) from public;
