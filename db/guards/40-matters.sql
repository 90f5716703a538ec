-- Who sees a matter; every other table follows its matter. What is asked in a bracketed select is asked once a query,
-- not once a row: hidden matters then take no time that could be noticed.
set local search_path = guards, public, pg_temp;

create policy in_sight on matters for select to app_member
  using (library_id = current_library() and (select is_member())
    and (standing = 'open'
      or (standing = 'closed' and (opened_by = current_person() or received_on <@ (select my_custody())))
      or id in (select matters_naming_me())));

create policy opened_by_a_member on matters for insert to app_member
  with check (library_id = current_library() and standing = 'closed'
    and opened_by = current_person() and (select is_member()));

create policy kept_by_members on matters for update to app_member
  using (library_id = current_library() and (select is_member())
    and (standing = 'open'
      or (standing = 'closed' and (opened_by = current_person() or received_on <@ (select my_custody())))
      or id in (select matters_naming_me())));

create policy reported_at_the_desk on matters for insert to app_desk
  with check (library_id = current_library() and standing = 'closed'
    and opened_by_device = current_device() and (select is_enrolled()));

-- Open matters only, whoever asks for them.
create policy open_to_reports on matters for select to app_digest, app_feed
  using (library_id = current_library() and standing = 'open');

-- One matter, by its id: the job's, or the link's.
create policy the_one_at_hand on matters for select to app_worker, app_download
  using (library_id = current_library() and id = current_matter());

-- A child row is visible when its matter is. Every table with a matter_id gets these two, a new one from its first day;
-- what may be done within them is granted in 60-rights.sql.
do $$
declare
  child text;
begin
  for child in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'matter_id'
  loop
    execute format($policy$
      create policy with_its_matter on %I to app_member, app_guest, app_digest, app_feed, app_worker, app_download
        using (library_id = current_library() and matter_id in (select id from matters))
        with check (library_id = current_library() and matter_id in (select id from matters))
    $policy$, child);
    execute format($policy$
      create policy from_the_desk on %I for insert to app_desk
        with check (library_id = current_library() and opened_here(matter_id))
    $policy$, child);
  end loop;
end
$$;

-- People write in their own name.
create policy in_own_name on finding_decisions as restrictive for insert to app_member
  with check (decided_by = current_person());
create policy in_own_name on defect_answers as restrictive for insert to app_member
  with check (answered_by = current_person());
create policy in_own_name on instruments as restrictive for insert to app_member
  with check (added_by = current_person() and added_by_device is null);
create policy in_its_own_name on instruments as restrictive for insert to app_desk
  with check (added_by_device = current_device() and added_by is null);
create policy in_own_name on services as restrictive for insert to app_member
  with check (recorded_by = current_person());
create policy in_own_name on audit_entries as restrictive for insert to app_member
  with check (actor_kind = 'member' and actor_id = current_person());
create policy in_its_own_name on audit_entries as restrictive for insert to app_desk
  with check (actor_kind = 'desk' and actor_id = current_device());
create policy as_a_worker on audit_entries as restrictive for insert to app_worker
  with check (actor_kind = 'worker');

-- The custodian names who may know.
create policy named_by_the_custodian on matter_access as restrictive for insert to app_member
  with check (granted_by = current_person() and decides(matter_id));
create policy ended_by_the_custodian on matter_access as restrictive for update to app_member
  using (decides(matter_id));

-- A draft is nobody else's, and one for a matter that is yet to be opened has none to follow.
create policy before_its_matter on drafts to app_member
  using (library_id = current_library() and matter_id is null and (select is_member()))
  with check (library_id = current_library() and matter_id is null and (select is_member()));
create policy in_own_name on drafts as restrictive to app_member
  using (person_id = current_person()) with check (person_id = current_person());

-- A download link opens the file it is for.
create policy the_one_at_hand on files as restrictive to app_download using (id = current_file());

-- The board learns kinds and categories; a calendar learns days, and what sets them: the kind of paper and the court.
-- Neither learns a name.
create policy no_names on findings as restrictive to app_digest
  using (key in ('instrument', 'findingLevel', 'justiceAgency', 'records'));
create policy days_only on findings as restrictive to app_feed
  using (key in ('instrument', 'court', 'issuedOn', 'returnOn', 'executeBy'));

-- What the functions look at. They answer about the asking actor alone.
create policy for_the_guards on matters to good_cause_guards using (true) with check (true);
create policy for_the_guards on matter_access to good_cause_guards using (true) with check (true);
create policy for_the_guards on silence_answers to good_cause_guards using (true) with check (true);
create policy for_the_guards on audit_entries for select to good_cause_guards using (true);
create policy for_the_guards on memberships for select to good_cause_guards using (true);
create policy for_the_guards on devices for select to good_cause_guards using (true);
create policy for_the_guards on libraries for select to good_cause_guards using (true);
