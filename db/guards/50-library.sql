-- Who sees what belongs to the library and to no matter.
set local search_path = guards, public, pg_temp;

create policy own on libraries for select to app_member, app_guest, app_digest, app_feed, app_worker
  using (id = current_library());
create policy kept_by_the_director on libraries for update to app_member
  using (id = current_library() and (select is_director()));
-- Which libraries this machine serves is told to whoever stands at its door.
create policy at_the_door on libraries for select to app_auth, app_public, app_operator, app_mailer, app_keyring using (true);
create policy the_first_one on libraries for insert to app_setup with check (id = current_library() and no_library_yet());
create policy until_set_up on libraries for select to app_setup using (id = current_library());
create policy being_set_up on libraries for update to app_setup
  using (id = current_library() and set_up_at is null) with check (id = current_library());

create policy own on policy_versions for select to app_member, app_guest, app_digest, app_worker, app_public
  using (library_id = current_library());
create policy entered_by_the_custodian on policy_versions for insert to app_member
  with check (library_id = current_library() and entered_by = current_person()
    and ((select is_director()) or (select is_custodian())));
create policy being_set_up on policy_versions to app_setup
  using (library_id = current_library() and (select setting_up()))
  with check (library_id = current_library() and (select setting_up()));

create policy own on settings for select to app_member, app_worker using (library_id = current_library());
create policy at_the_door on settings for select to app_auth, app_mailer using (true);
create policy set_by_the_custodian on settings to app_member
  using (library_id = current_library() and ((select is_director()) or (select is_custodian())))
  with check (library_id = current_library() and set_by = current_person()
    and ((select is_director()) or (select is_custodian())));
create policy being_set_up on settings to app_setup
  using (library_id = current_library() and (select setting_up()))
  with check (library_id = current_library() and (select setting_up()));

create policy ring on library_keys to app_keyring, app_operator using (true) with check (true);

-- Members know one another by name and role. The director grants memberships, from the present day on: nobody comes
-- into a closed matter by being made its custodian afterwards.
create policy colleagues on memberships for select to app_member
  using (library_id = current_library() and (select is_member()));
create policy granted_by_the_director on memberships for insert to app_member
  with check (library_id = current_library() and granted_by = current_person() and (select is_director())
    and "from" >= (select today()));
create policy ended_by_the_director on memberships for update to app_member
  using (library_id = current_library() and (select is_director()) and (until is null or until >= (select today())))
  with check (until is null or until >= (select today()) - 1);
create policy at_the_door on memberships for select to app_auth, app_mailer using (true);
create policy being_set_up on memberships to app_setup
  using (library_id = current_library() and (select setting_up()))
  with check (library_id = current_library() and (select setting_up()));

-- Who can sign in, and with what: the door's alone.
create policy at_the_door on people to app_auth using (true) with check (true);
create policy at_the_door on sessions to app_auth using (true) with check (true);
create policy at_the_door on verification_tokens to app_auth using (true) with check (true);
create policy at_the_door on authenticators to app_auth using (true) with check (true);
create policy at_the_door on recovery_codes to app_auth using (true) with check (true);
create policy at_the_door on passkeys to app_auth using (true) with check (true);
create policy addresses on people for select to app_mailer using (true);
create policy invited_by_the_director on people for insert to app_member
  with check (library_id = current_library() and (select is_director()));
create policy being_set_up on people for insert to app_setup
  with check (library_id = current_library() and (select setting_up()));
-- With the director comes her second factor, in one transaction: she is never left outside without it.
create policy being_set_up on authenticators for insert to app_setup
  with check (library_id = current_library() and (select setting_up()));
create policy being_set_up on recovery_codes for insert to app_setup
  with check (library_id = current_library() and (select setting_up()));
create policy being_set_up on passkeys for insert to app_setup
  with check (library_id = current_library() and (select setting_up()));

create policy at_the_door on devices to app_auth using (true) with check (true);
create policy own on devices for select to app_member using (library_id = current_library() and (select is_member()));
create policy enrolled_by_the_custodian on devices for insert to app_member
  with check (library_id = current_library() and enrolled_by = current_person()
    and ((select is_director()) or (select is_custodian())));
create policy revoked_by_the_custodian on devices for update to app_member
  using (library_id = current_library() and ((select is_director()) or (select is_custodian())));

-- The library's own chain: people, settings and sign-ins, never a matter.
create policy library_chain_is_read_by_the_custodian on audit_entries for select to app_member
  using (library_id = current_library() and matter_id is null and ((select is_director()) or (select is_custodian())));
create policy library_chain on audit_entries for insert to app_member
  with check (library_id = current_library() and matter_id is null and (select is_member()));
create policy library_chain_at_set_up on audit_entries for insert to app_setup
  with check (library_id = current_library() and matter_id is null);
create policy library_chain_at_the_door on audit_entries for insert to app_auth, app_operator
  with check (matter_id is null);

-- Mail about no matter. Nobody reads the outbox but the mailer, who cannot see what a link leads to.
create policy about_no_matter on mail_outbox for insert to app_member, app_worker, app_setup
  with check (library_id = current_library() and matter_id is null);
create policy at_the_door on mail_outbox for insert to app_auth with check (matter_id is null);
create policy to_be_sent on mail_outbox to app_mailer using (true) with check (true);
