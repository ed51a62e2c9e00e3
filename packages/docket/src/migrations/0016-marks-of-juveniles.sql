-- A work list leaves out the cases of juveniles for who is not cleared. Whether any record of one is in a case is asked of each case
-- of the load: from an index of those few records alone, and not from the events of 7,000 cases.
create index event_of_juvenile on docket.event (case_id)
  where kind = 'juvenile.recorded' or (kind = 'hold.placed' and body ->> 'hold' = 'unaccompanied-child');
