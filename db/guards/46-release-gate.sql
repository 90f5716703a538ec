-- What stands between a record category and its release, from the rows themselves.
set local role good_cause_guards;

create function guards.is_open(matter uuid, instrument uuid, category text, determination uuid, short boolean,
    records_from date, records_to date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return false;

revoke execute on function guards.is_open(uuid, uuid, text, uuid, boolean, date, date) from public;
reset role;
