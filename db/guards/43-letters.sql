-- Letters are written, and what became of them is noted, in one's own name.
set local search_path = guards, public, pg_temp;

create policy in_own_name on letters as restrictive for insert to app_member
  with check (drafted_by = current_person());
create policy in_own_name on letter_events as restrictive for insert to app_member
  with check (recorded_by = current_person());

-- Counsel reads what is written for her, and what waits for her word, once she has said that she has no conflict of
-- interest. That she has seen one she notes herself, under her own invitation, and nothing else of it.
create policy for_counsel on letters as restrictive for select to app_guest
  using (kind in ('bench-memo', 'packet', 'protective-order', 'cure', 'objection', 'resist', 'patron-notice')
    and matter_id in (select e.matter_id from consultation_events e
      where e.library_id = current_library() and e.kind = 'no-conflict' and e.invitation_id in (select my_invitations())));
create policy of_hers on letter_events as restrictive for select to app_guest
  using (letter_id in (select l.id from letters l where l.library_id = current_library()));
create policy seen_by_herself on letter_events as restrictive for insert to app_guest
  with check (kind = 'seen-by-counsel' and recorded_by is null and invitation_id in (select my_invitations())
    and letter_id in (select l.id from letters l
      where l.library_id = current_library() and l.matter_id = letter_events.matter_id
        and l.instrument_id = letter_events.instrument_id));
