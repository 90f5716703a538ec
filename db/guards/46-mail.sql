-- Mail: notices, preferences, what carriers tell, and the board's digest.
set local search_path = guards, public, pg_temp;

-- Whoever acts on a matter may note that something happened there, a member in her own name.
create policy in_own_name on notice_events as restrictive for insert to app_member
  with check (caused_by = current_person());
create policy in_nobodys_name on notice_events as restrictive for insert
  to app_guest, app_desk, app_worker, app_digest, app_feed with check (caused_by is null);

create policy own on mail_preferences to app_member
  using (library_id = current_library() and person_id = current_person() and (select is_member()))
  with check (library_id = current_library() and person_id = current_person() and (select is_member()));
create policy to_be_sent on mail_preferences for select to app_mailer using (library_id = current_library());

-- The outbox: who sees a matter sees that a mail about it went out; of mail about none, the director and the acting
-- custodian do. Its parameters, which may hold a link, stay the mailer's (66-mail.sql).
create policy about_no_matter_is_told_to_the_custodian on mail_outbox for select to app_member
  using (library_id = current_library() and matter_id is null and ((select is_director()) or (select is_custodian()))
    -- That counsel asked for a new link would tell of a matter that may be hidden.
    and kind <> 'counsel-invitation');
create policy from_reports on mail_outbox for insert to app_digest
  with check (library_id = current_library() and matter_id is null);

create policy to_be_sent on mail_events to app_mailer
  using (library_id = current_library()) with check (library_id = current_library());

-- A dead address is known to members where it is a colleague's or on the board's list; a guest's is not.
create policy to_be_sent on dead_addresses to app_mailer
  using (library_id = current_library()) with check (library_id = current_library());
create policy of_colleagues_and_board on dead_addresses for select to app_member
  using (library_id = current_library() and (select is_member())
    and (person_id is not null or address in (select email from digest_recipients where library_id = current_library())));
create policy revived_by_the_custodian on dead_addresses for update to app_member
  using (library_id = current_library() and ((select is_director()) or (select is_custodian()))
    and (person_id is not null or address in (select email from digest_recipients where library_id = current_library())))
  with check (revived_by = current_person());
create policy for_the_report on dead_addresses for select to app_digest using (library_id = current_library());

create policy own on digest_recipients for select to app_member
  using (library_id = current_library() and (select is_member()));
create policy added_by_the_custodian on digest_recipients for insert to app_member
  with check (library_id = current_library() and added_by = current_person() and left_at is null
    and ((select is_director()) or (select is_custodian())));
create policy kept_by_the_custodian on digest_recipients for update to app_member
  using (library_id = current_library() and ((select is_director()) or (select is_custodian())));
create policy for_the_report on digest_recipients for select to app_digest using (library_id = current_library());
create policy to_be_sent on digest_recipients to app_mailer
  using (library_id = current_library()) with check (library_id = current_library());

create policy own on digests for select to app_member using (library_id = current_library() and (select is_member()));
create policy by_the_report on digests to app_digest
  using (library_id = current_library()) with check (library_id = current_library());
create policy to_be_sent on digests for select to app_mailer using (library_id = current_library());

create policy own on digest_deliveries for select to app_member
  using (library_id = current_library() and (select is_member()));
create policy by_the_report on digest_deliveries to app_digest
  using (library_id = current_library()) with check (library_id = current_library());

-- How often a digest goes out, and what is banded.
create policy for_the_report on settings for select to app_digest using (library_id = current_library() and key = 'digest');

-- Of decisions and answers the report learns what of findings and defects: kinds, never words.
create policy no_names on finding_decisions as restrictive to app_digest
  using (key in ('instrument', 'findingLevel', 'justiceAgency', 'records'));

-- Who leaves the board's list does so without signing in; the library's record says that it happened.
create policy library_chain_by_the_mailer on audit_entries for insert to app_mailer
  with check (library_id = current_library() and matter_id is null and actor_kind = 'mailer');

-- What the report learns of who asks: one of six words for each paper of an open matter, never a name. The last
-- correction counts, else what was read; a kind of paper that only one sort of body can send decides by itself.
set local role good_cause_guards;
create function guards.agency_types() returns table(matter_id uuid, instrument_id uuid, agency_type text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with open_papers as (
      select i.matter_id, i.id, i.came, (select r.id from public.readings r
          where r.library_id = i.library_id and r.matter_id = i.matter_id and r.instrument_id = i.id and r.round > 0
          order by r.queued_at desc, r.id limit 1) as reading_id
      from public.instruments i join public.matters m on m.library_id = i.library_id and m.id = i.matter_id
      where i.library_id = guards.current_library() and m.standing = 'open'
    ), said as (
      select p.matter_id, p.id, p.came, (
          select coalesce(
            (select d.new_value from public.finding_decisions d
              where d.library_id = guards.current_library() and d.matter_id = p.matter_id and d.instrument_id = p.id
                and d.paper = 0 and d.key = k.key
              order by d.decided_at desc, d.id limit 1),
            (select f.value from public.findings f join public.readings r on r.id = f.reading_id and r.round = f.round
              where f.library_id = guards.current_library() and f.matter_id = p.matter_id and f.reading_id = p.reading_id
                and r.matter_id = p.matter_id and f.paper = 0 and f.key = k.key limit 1))
        ) as value, k.key
      from open_papers p cross join (values ('requester'), ('issuer'), ('instrument'), ('justiceAgency')) as k(key)
    ), told as (
      select s.matter_id, s.id,
        lower(coalesce(max(s.value ->> 'agency') filter (where s.key = 'requester'), '')) as agency,
        max(s.value ->> 'role') filter (where s.key = 'issuer') as role,
        max(s.value #>> '{}') filter (where s.key = 'instrument') as kind,
        max(s.value #>> '{}') filter (where s.key = 'justiceAgency') as justice
      from said s group by s.matter_id, s.id
    )
    select t.matter_id, t.id, case
      when t.agency ~ 'attorney|prosecut|solicitor|grand jury' then 'prosecutor'
      when t.agency ~ 'police|sheriff|marshal|patrol|public safety|investigation|enforcement|secret service|inspection service|firearms|customs|homeland|\mpd\M|troop'
        then 'law-enforcement'
      when t.agency ~ 'court|probation|correction' then 'court'
      when t.agency ~ 'law firm|law office|\mpllc\M|\mllp\M|\mp\.?c\.?$|\mllc\M|\minc\M|counsel' then 'private-party'
      when t.agency ~ 'department|commission|agency|bureau|board|administration|committee|service|office|city|county|state' then 'other-agency'
      when t.role in ('law-enforcement') then 'law-enforcement'
      when t.role = 'prosecutor' then 'prosecutor'
      when t.role = 'agency-official' then 'other-agency'
      when t.kind in ('grand-jury-subpoena', 'prosecutor-subpoena') then 'prosecutor'
      when t.kind in ('search-warrant', 'pen-trap-order', 'national-security-letter', 'fisa-order', 'exigent-request')
        or t.justice = 'true' then 'law-enforcement'
      when t.kind in ('civil-subpoena', 'discovery-request') or t.role = 'attorney' then 'private-party'
      when t.role in ('judge', 'magistrate', 'clerk') then 'court'
      else 'not-known' end
    from told t;
  end;
revoke execute on function guards.agency_types() from public;
reset role;
set local search_path = guards, public, pg_temp;

create policy for_the_guards on findings for select to good_cause_guards using (true);
create policy for_the_guards on finding_decisions for select to good_cause_guards using (true);
create policy for_the_guards on instruments for select to good_cause_guards using (true);
create policy for_the_guards on readings for select to good_cause_guards using (true);
