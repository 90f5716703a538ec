-- Counsel sees the matters of her live invitations, whatever their standing, and nothing else. The custodian invites, and
-- in a sealed matter her invitation names her.
set local search_path = guards, public, pg_temp;

create policy invited on matters for select to app_guest
  using (library_id = current_library() and id in (select matters_inviting_me()));

create policy asked_by_the_custodian on consultations as restrictive for insert to app_member
  with check (asked_by = current_person() and decides(matter_id));
create policy invited_by_the_custodian on invitations as restrictive for insert to app_member
  with check (invited_by = current_person() and decides(matter_id));
create policy ended_by_the_custodian on invitations as restrictive for update to app_member using (decides(matter_id));
create policy declined_by_herself on invitations as restrictive for update to app_guest
  using (id in (select my_invitations())) with check (declined_at is not null);

-- Members and counsel write in their own name; a member may write down what counsel wrote or said, and says how she knows.
create policy in_own_name on consultation_events as restrictive for insert to app_member
  with check (recorded_by = current_person());
create policy in_her_own_name on consultation_events as restrictive for insert to app_guest
  with check (recorded_by is null and invitation_id in (select my_invitations())
    and kind in ('opened', 'no-conflict', 'declined', 'colleague-asked'));
create policy in_own_name on opinions as restrictive for insert to app_member
  with check (recorded_by = current_person() and decides(matter_id));
create policy in_her_own_name on opinions as restrictive for insert to app_guest
  with check (recorded_by is null and source = 'screen' and invitation_id in (select my_invitations()));
create policy in_own_name on opinion_confirmations as restrictive for insert to app_member
  with check (recorded_by = current_person() and source <> 'screen' and decides(matter_id));
create policy in_her_own_name on opinion_confirmations as restrictive for insert to app_guest
  with check (recorded_by is null and source = 'screen' and invitation_id in (select my_invitations())
    and invitation_id = (select o.invitation_id from opinions o
      where o.library_id = opinion_confirmations.library_id and o.matter_id = opinion_confirmations.matter_id
        and o.id = opinion_confirmations.opinion_id));
create policy in_own_name on comments as restrictive for insert to app_member with check (person_id = current_person());
create policy in_her_own_name on comments as restrictive for insert to app_guest
  with check (invitation_id in (select my_invitations()));
create policy in_her_own_name on defect_answers as restrictive for insert to app_guest
  with check (answered_by is null and invitation_id in (select my_invitations()));
create policy her_own on counsel_drafts as restrictive to app_guest
  using (invitation_id in (select my_invitations())) with check (invitation_id in (select my_invitations()));
create policy in_her_own_name on audit_entries as restrictive for insert to app_guest
  with check (actor_kind = 'guest' and actor_id in (select my_invitations()));

-- Counsel reads the paper and its pictures, and the letters that are hers to read (43-letters.sql).
create policy the_paper on files as restrictive for select to app_guest
  using (purpose in ('original', 'picture')
    or (purpose = 'letter' and id in (select l.file_id from letters l where l.library_id = current_library())));
-- Her mail goes to people of the library, whose addresses she does not learn.
create policy to_the_library on mail_outbox as restrictive for insert to app_guest with check (to_person_id is not null);

-- Who came in by a link is the door's alone.
create policy at_the_door on guest_links to app_auth using (true) with check (true);
create policy at_the_door on guest_sessions to app_auth using (true) with check (true);

create policy for_the_guards on invitations for select to good_cause_guards using (true);
create policy for_the_guards on guest_sessions for select to good_cause_guards using (true);
