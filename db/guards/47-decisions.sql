-- Who decides, who signs, and what may leave the house. What stands between a record category and its release is worked
-- out in 46-release-gate.sql, from the rows themselves.
set local role good_cause_guards;

-- Whether the asking person gave her second factor afresh, minutes ago, over this very paper.
create function guards.has_signed_for(proof uuid, hash text, means text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.signing_proofs
    where library_id = guards.current_library() and id = proof and person_id = guards.current_person()
      and paper_hash = hash and by = means
      and given_at between guards.current_instant() - interval '10 minutes' and guards.current_instant());

-- The determination that counts in a matter: the one that no other follows.
create function guards.last_determination(matter uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select d.id from public.determinations d
    where d.library_id = guards.current_library() and d.matter_id = matter and guards.in_sight(matter)
      and not exists (select from public.determinations later
        where later.library_id = d.library_id and later.matter_id = d.matter_id and later.follows = d.id);
  end;

create function guards.is_signed(matter uuid, determination uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return guards.in_sight(matter) and exists (select from public.determination_signatures s
    join public.determinations d on d.library_id = s.library_id and d.matter_id = s.matter_id and d.id = s.determination_id
    where s.library_id = guards.current_library() and s.matter_id = matter and s.determination_id = determination
      and s.paper_hash = d.paper_hash);

-- The paper that counts: the newest of those in whose place no other stands.
create function guards.standing_instrument(matter uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select i.id from public.instruments i
    where i.library_id = guards.current_library() and i.matter_id = matter and guards.in_sight(matter)
      and not exists (select from public.instruments later
        where later.library_id = i.library_id and later.matter_id = i.matter_id and later.supersedes = i.id)
    order by i.added_at desc, i.id desc limit 1;
  end;

-- A matter ends with a determination of its custodian's, signed, about the paper that stands.
create function guards.ends_with_a_determination() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last uuid := guards.last_determination(new.id);
  about uuid;
begin
  if old.concluded_at is not null or new.concluded_at is null then
    return new;
  end if;
  select instrument_id into about from public.determinations
    where library_id = new.library_id and matter_id = new.id and id = last;
  if not guards.decides(new.id) or last is null or not guards.is_signed(new.id, last)
    or about is distinct from guards.standing_instrument(new.id) then
    raise exception 'a matter is closed by its custodian, with a signed determination' using errcode = '42501';
  end if;
  return new;
end
$$;

-- A paper that comes into a closed matter opens it again.
create function guards.reopens_its_matter() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.matters set concluded_at = null, version = version + 1
    where library_id = new.library_id and id = new.matter_id and concluded_at is not null;
  return null;
end
$$;

revoke execute on function guards.has_signed_for(uuid, text, text), guards.last_determination(uuid),
  guards.is_signed(uuid, uuid), guards.standing_instrument(uuid), guards.ends_with_a_determination(),
  guards.reopens_its_matter() from public;
reset role;

create trigger ends_with_a_determination before update of concluded_at on matters
  for each row execute function guards.ends_with_a_determination();
create trigger reopens_its_matter after insert on instruments
  for each row execute function guards.reopens_its_matter();

set local search_path = guards, public, pg_temp;

-- The custodian decides, and whoever writes writes in her own name.
create policy decided_by_the_custodian on determinations as restrictive for insert to app_member
  with check (determined_by = current_person() and (kind = 'refused-at-the-desk' or decides(matter_id)));
create policy signed_by_the_custodian on determination_signatures as restrictive for insert to app_member
  with check (signed_by = current_person() and decides(matter_id) and has_signed_for(proof_id, paper_hash, "by")
    and determination_id in (select d.id from determinations d
      where d.library_id = determination_signatures.library_id and d.matter_id = determination_signatures.matter_id
        and d.paper_hash = determination_signatures.paper_hash));
create policy written_by_the_custodian on file_notes as restrictive for insert to app_member
  with check (written_by = current_person() and decides(matter_id));
create policy stated_by_the_custodian on gate_statements as restrictive for insert to app_member
  with check (stated_by = current_person() and decides(matter_id));
create policy in_own_name on consents as restrictive for insert to app_member
  with check (recorded_by = current_person());
create policy in_own_name on board_votes as restrictive for insert to app_member
  with check (recorded_by = current_person() and decides(matter_id)
    and (select m.standing from matters m where m.library_id = board_votes.library_id and m.id = matter_id) = 'open');

-- A matter that is not open stays with counsel: nothing of it goes before the Board.
create policy referred_by_the_custodian on board_referrals as restrictive for insert to app_member
  with check (referred_by = current_person() and decides(matter_id)
    and (select m.standing from matters m where m.library_id = board_referrals.library_id and m.id = matter_id) = 'open');

-- What was taken is a fact that nobody refuses; what the library chooses to hand over goes past the gate.
create policy in_own_name on hand_overs as restrictive for insert to app_member
  with check (recorded_by = current_person());
create policy past_the_gate on hand_overs as restrictive for insert to app_member
  with check (kind in ('taken-under-warrant', 'before-the-program')
    or (decides(matter_id)
      and is_open(matter_id, instrument_id, category, determination_id, kind = 'short-path', records_from, records_to)));

-- The Board's standing resolutions are the library's.
create policy own on standing_resolutions for select to app_member
  using (library_id = current_library() and (select is_member()));
create policy recorded_by_the_custodian on standing_resolutions for insert to app_member
  with check (library_id = current_library() and recorded_by = current_person()
    and ((select is_director()) or (select is_custodian())));
create policy ended_by_the_custodian on standing_resolutions for update to app_member
  using (library_id = current_library() and ((select is_director()) or (select is_custodian())));
create trigger raise_version before update on standing_resolutions
  for each row execute function raise_version();

-- A second factor over a paper is the door's to note.
create policy at_the_door on signing_proofs to app_auth using (true) with check (true);
