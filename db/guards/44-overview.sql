-- Holidays, calendar addresses, and the library's own uses of its records.
set local search_path = guards, public, pg_temp;

create policy own on holidays for select to app_member, app_guest, app_digest, app_feed, app_worker
  using (library_id = current_library());
create policy added_by_the_custodian on holidays for insert to app_member
  with check (library_id = current_library() and added_by = current_person() and removed_at is null
    and ((select is_director()) or (select is_custodian())));
create policy removed_by_the_custodian on holidays for update to app_member
  using (library_id = current_library() and ((select is_director()) or (select is_custodian())))
  with check (removed_by = current_person());

-- A calendar address is nobody else's; the door knows it by its hash.
create policy own on calendar_feeds to app_member
  using (library_id = current_library() and person_id = current_person() and (select is_member()))
  with check (library_id = current_library() and person_id = current_person() and (select is_member()));
create policy at_the_door on calendar_feeds for select to app_auth using (true);

-- What the library itself looked at is read by who wrote it down, and by the custodian.
create policy own on internal_uses for select to app_member
  using (library_id = current_library() and (select is_member())
    and (recorded_by = current_person() or (select is_director()) or (select is_custodian())));
create policy in_own_name on internal_uses for insert to app_member
  with check (library_id = current_library() and recorded_by = current_person() and (select is_member()));

-- A calendar counts from what a person has corrected.
create policy days_only on finding_decisions as restrictive to app_feed
  using (key in ('instrument', 'court', 'issuedOn', 'returnOn', 'executeBy'));
