-- Who read the file of one case, readings from outside the application included: imports write into the audit of every case,
-- so the search over all cases (docket.readable_audit) keeps to what members of staff did.

create view docket.readable_case_audit with (security_barrier) as
  select a.case_id, a.seq, a.at, a.actor, a.action, a.purpose, a.details -> 'hidden' as hidden
    from (select f.case_id from docket.case_file f
           where (select staff.is_auditor()) or staff.may_read_case(f.case_id)) readable
    join docket.audit a using (case_id);
comment on view docket.readable_case_audit is
  'Who did and read what in a case, for auditors and for those who may read the case. Never the content: of the details only which compartments were hidden.';

-- In a database without a locale `lower` leaves letters with marks as they are: the marks go first.
create or replace function identity.plain_name(name text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select lower(translate(name, 'áàâäãÁÀÂÄÃéèêëÉÈÊËíìîïÍÌÎÏóòôöõÓÒÔÖÕúùûüÚÙÛÜñÑçÇ', 'aaaaaaaaaaeeeeeeeeiiiiiiiioooooooooouuuuuuuunncc'))
$$;
