-- Letters are written, and what became of them is noted, in one's own name.
set local search_path = guards, public, pg_temp;

create policy in_own_name on letters as restrictive for insert to app_member
  with check (drafted_by = current_person());
create policy in_own_name on letter_events as restrictive for insert to app_member
  with check (recorded_by = current_person());
