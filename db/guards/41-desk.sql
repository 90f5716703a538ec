-- The front desk, what the library holds, and whose routine deletion is stopped.
set local search_path = guards, public, pg_temp;

create policy in_own_name on reports as restrictive for insert to app_member
  with check (reported_by = current_person() and reported_by_device is null);
create policy in_its_own_name on reports as restrictive for insert to app_desk
  with check (reported_by_device = current_device() and reported_by is null);
create policy in_own_name on report_steps as restrictive for insert to app_member
  with check (recorded_by = current_person());
create policy in_own_name on requester_verifications as restrictive for insert to app_member
  with check (recorded_by = current_person());
create policy in_own_name on suspensions as restrictive for insert to app_member
  with check (recorded_by = current_person());

-- A drill is about no matter: whoever is of the library may see that it was held.
create policy own on drills for select to app_member using (library_id = current_library() and (select is_member()));
create policy held_by_a_member on drills for insert to app_member
  with check (library_id = current_library() and (select is_member()) and person_id = current_person() and device_id is null);
create policy held_at_the_desk on drills for insert to app_desk
  with check (library_id = current_library() and (select is_enrolled()) and device_id = current_device() and person_id is null);

create policy own on holdings for select to app_member using (library_id = current_library() and (select is_member()));
create policy entered_by_the_custodian on holdings for insert to app_member
  with check (library_id = current_library() and changed_by = current_person()
    and ((select is_director()) or (select is_custodian())));
create policy changed_by_the_custodian on holdings for update to app_member
  using (library_id = current_library() and ((select is_director()) or (select is_custodian())))
  with check (changed_by = current_person());

create trigger raise_version before update on holdings for each row execute function raise_version();
