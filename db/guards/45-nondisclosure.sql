-- Who may be told, who decides it, and how silence ends. The functions see past the guards and answer about the asking
-- actor alone; they are the only ways in which custody passes and a sealed matter is opened.
set local role good_cause_guards;

-- Who could have seen a matter until now, and who has opened it: those who must hear of a gag that comes later. For its
-- custodian alone.
create function guards.who_could_see(matter uuid) returns table(person_id uuid, opened boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with this as (
      select m.library_id, m.id, m.standing, m.opened_by, m.received_on,
        (m.opened_at at time zone l.time_zone)::date as opened_on,
        (select min((a.answered_at at time zone l.time_zone)::date) from public.silence_answers a
          where a.library_id = m.library_id and a.matter_id = m.id and a.answer = 'no') as open_since
      from public.matters m join public.libraries l on l.id = m.library_id
      where m.library_id = guards.current_library() and m.id = matter and guards.decides(m.id)
    ), custodians as (
      -- Whose day it was: the designee's, else the director's, else whoever acts now.
      select t.person_id from this, public.memberships t
      where t.library_id = this.library_id and t.role in ('director', 'designee')
        and this.received_on between t."from" and coalesce(t.until, 'infinity')
        and (t.role = 'designee' or not exists (select from public.memberships d
          where d.library_id = this.library_id and d.role = 'designee' and this.received_on between d."from" and d.until))
    )
    select t.person_id, exists (select from public.matter_views v
        where v.library_id = this.library_id and v.matter_id = this.id and v.person_id = t.person_id)
    from this join public.memberships t on t.library_id = this.library_id
    where t.person_id = this.opened_by
      or t.person_id in (select c.person_id from custodians c)
      or exists (select from public.matter_views v
        where v.library_id = this.library_id and v.matter_id = this.id and v.person_id = t.person_id)
      or (this.open_since is not null and coalesce(t.until, 'infinity') >= this.open_since and t."from" <= guards.today())
    group by t.person_id, this.library_id, this.id;
  end;

-- Whether a mail about a matter may go to somebody: always while it is not sealed, then only where the custodian has
-- allowed one without content for her.
create function guards.mail_allowed_from(library uuid, matter uuid, person uuid, address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select coalesce((select m.standing <> 'sealed' from public.matters m
        where m.library_id = library and m.id = matter), false)
      or exists (
        select from public.persons_told t
        join lateral (select e.kind, e.address from public.telling_events e
          where e.library_id = t.library_id and e.matter_id = t.matter_id and e.telling_id = t.id
            and e.kind in ('mail-allowed', 'mail-withdrawn', 'naming-ended')
          order by e.recorded_at desc, e.id limit 1) last on last.kind = 'mail-allowed'
        where t.library_id = library and t.matter_id = matter
          and (t.person_id = person or last.address = lower(mail_allowed_from.address)));
  end;
create function guards.mail_allowed(matter uuid, person uuid, address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return guards.mail_allowed_from(guards.current_library(), matter, person, address);

-- The libraries from which a link may be mailed to an address that somebody types at counsel's door: those that invite
-- it to something about which mail may go there. Who is invited to sealed matters alone gets none, nor does its carrier.
create function guards.libraries_mailing(address text) returns setof uuid rows 2
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select distinct i.library_id from public.invitations i
    where i.email = libraries_mailing.address and i.expires_at > guards.current_instant()
      and i.revoked_at is null and i.declined_at is null
      and guards.mail_allowed_from(i.library_id, i.matter_id, null, i.email);
  end;

-- Whether she has shown, minutes ago and in this browser, that it is she. A drawer may stand open for longer than that.
create function guards.has_shown_herself() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.drawer_openings
    where library_id = guards.current_library() and person_id = guards.current_person()
      and session_id = guards.current_session() and closes_at > guards.current_instant()
      and opened_at > guards.current_instant() - interval '15 minutes');

-- The notices of a bar that the asking person was given: what is forbidden, until when, and whom she may tell. For
-- somebody who is named, for counsel, and for somebody who had seen the matter before it was sealed and sees it no longer.
create function guards.notices_to_me() returns table(telling_id uuid, matter_id uuid, named boolean, authority text,
    citation text, forbids text, binds text, may_be_told text, ends_on date, lasts text, given_on date, confirmed_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select t.id, t.matter_id, t.matter_id in (select guards.matters_naming_me()), n.authority, n.citation, n.forbids,
      n.binds, n.may_be_told,
      coalesce((select e.ends_on from public.nondisclosure_events e
        where e.library_id = t.library_id and e.matter_id = t.matter_id and e.bar_id = n.bar_id and e.kind = 'extended'
        order by e.recorded_at desc, e.id limit 1), n.ends_on),
      n.lasts, coalesce(given."on", t.told_on), confirmed."on"
    from public.persons_told t
    join public.matters m on m.library_id = t.library_id and m.id = t.matter_id and m.standing = 'sealed'
    left join lateral (select e."on" from public.telling_events e
      where e.library_id = t.library_id and e.matter_id = t.matter_id and e.telling_id = t.id and e.kind = 'notice-given'
      order by e.recorded_at limit 1) given on true
    left join lateral (select e."on" from public.telling_events e
      where e.library_id = t.library_id and e.matter_id = t.matter_id and e.telling_id = t.id
        and e.kind = 'notice-confirmed'
      order by e.recorded_at limit 1) confirmed on true
    left join public.nondisclosures n on n.library_id = t.library_id and n.matter_id = t.matter_id
      and not exists (select from public.nondisclosures later
        where later.library_id = n.library_id and later.matter_id = n.matter_id and later.follows = n.id)
      and not exists (select from public.nondisclosure_events e
        where e.library_id = n.library_id and e.matter_id = n.matter_id and e.bar_id = n.bar_id and e.kind = 'ended')
    where t.library_id = guards.current_library()
      and ((t.person_id = guards.current_person() and given."on" is not null)
        or t.guest_id in (select guards.my_invitations()));
  end;

-- The notice, confirmed by the person to whom it was given, once. Says whether there was such a notice.
create function guards.confirm_notice(event uuid, telling uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  matter uuid;
  guest uuid;
begin
  select n.matter_id, t.guest_id into matter, guest from guards.notices_to_me() n
    join public.persons_told t on t.library_id = guards.current_library() and t.id = n.telling_id
    where n.telling_id = telling and n.confirmed_on is null limit 1;
  if matter is null then
    return false;
  end if;
  insert into public.telling_events (library_id, matter_id, id, telling_id, kind, "on", recorded_by, recorded_by_guest, recorded_at)
    values (guards.current_library(), matter, event, telling, 'notice-confirmed', guards.today(), guards.current_person(),
      guest, guards.current_instant());
  return true;
end
$$;

-- Custody, passed to another member: signed by the custodian; or, when she cannot sign, by a counsel who is named among
-- the persons told, on her own page or on a paper that a named person scans. Says whether it was.
create function guards.hand_over_custody(handover uuid, matter uuid, to_person uuid, reason text, signature text,
    counsel_telling uuid, paper uuid, access_id uuid, told_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  library uuid := guards.current_library();
  person uuid := guards.current_person();
  guest uuid;
  counsel_signs boolean;
  successor text;
begin
  if not exists (select from public.matters m where m.library_id = library and m.id = matter and m.standing = 'sealed')
    or coalesce(trim(signature), '') = '' then
    return false;
  end if;

  if current_setting('role') = 'app_guest' then
    select t.guest_id into guest from public.persons_told t
      where t.library_id = library and t.matter_id = matter and t.id = counsel_telling and t.ground = 'attorney'
        and t.guest_id in (select guards.my_invitations());
    counsel_signs := guest is not null;
    if not counsel_signs then return false; end if;
  elsif current_setting('role') = 'app_member' and guards.is_member() and guards.has_shown_herself()
    and matter in (select guards.matters_naming_me()) then
    counsel_signs := not guards.is_named_custodian(matter);
    if counsel_signs and not (
      exists (select from public.persons_told t
        where t.library_id = library and t.matter_id = matter and t.id = counsel_telling and t.ground = 'attorney')
      and exists (select from public.files f
        where f.library_id = library and f.matter_id = matter and f.id = paper and f.state = 'kept')) then
      return false;
    end if;
  else
    return false;
  end if;

  select t.name into successor from public.memberships t
    where t.library_id = library and t.person_id = to_person
      and guards.today() between t."from" and coalesce(t.until, 'infinity')
    order by t."from" desc limit 1;
  if successor is null then
    return false;
  end if;

  insert into public.custody_handovers (library_id, matter_id, id, to_person_id, reason, signed_as, signature,
      counsel_telling_id, file_id, signed_by, signed_by_guest, signed_at)
    values (library, matter, handover, to_person, reason, case when counsel_signs then 'counsel' else 'custodian' end,
      signature, case when counsel_signs then counsel_telling end, paper, person, guest,
      guards.current_instant());
  update public.matter_access set until = guards.current_instant()
    where library_id = library and matter_id = matter and person_id <> to_person and ground = 'custodian'
      and (until is null or until > guards.current_instant());
  insert into public.matter_access (library_id, matter_id, id, person_id, ground, "from", granted_by)
    values (library, matter, access_id, to_person, 'custodian', guards.current_instant(), person);
  insert into public.persons_told (library_id, matter_id, id, person_id, name, ground, reason, told_on, how, access_id,
      told_by, recorded_at)
    values (library, matter, told_id, to_person, successor, 'custodian', reason, guards.today(), 'in-person', access_id,
      person, guards.current_instant());
  return true;
end
$$;

-- For a counsel who may sign in the custodian's place: the members who could take a sealed matter on.
create function guards.who_could_take(matter uuid) returns table(person_id uuid, name text, role text, answers boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select distinct on (t.person_id) t.person_id, t.name, t.role, exists (select from public.matter_access a
        where a.library_id = t.library_id and a.matter_id = matter and a.person_id = t.person_id
          and a.ground = 'custodian' and a."from" <= guards.current_instant()
          and (a.until is null or a.until > guards.current_instant()))
    from public.memberships t
    where t.library_id = guards.current_library()
      and guards.today() between t."from" and coalesce(t.until, 'infinity')
      and exists (select from public.persons_told p
        join public.matters m on m.library_id = p.library_id and m.id = p.matter_id and m.standing = 'sealed'
        where p.library_id = t.library_id and p.matter_id = matter and p.ground = 'attorney'
          and p.guest_id in (select guards.my_invitations()))
    order by t.person_id, t."from" desc;
  end;

-- A sealed matter, opened: by its named custodian, who has just shown her second factor, on a document that lies in the
-- store, and in no other way. Says whether it was.
create function guards.lift_silence(lifting uuid, matter uuid, kind text, paper uuid, document_on date, issued_by text,
    bars jsonb, statement text, signature text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  library uuid := guards.current_library();
begin
  if current_setting('role') <> 'app_member' or not guards.is_member() or not guards.is_named_custodian(matter)
    or not guards.has_shown_herself() or coalesce(trim(signature), '') = ''
    or not exists (select from public.files f
      where f.library_id = library and f.matter_id = matter and f.id = paper and f.state = 'kept')
    -- Every bar that still stands is one that the document lifts.
    or exists (select from public.nondisclosures n
      where n.library_id = library and n.matter_id = matter and not bars ? n.bar_id::text
        and not exists (select from public.nondisclosure_events e
          where e.library_id = library and e.matter_id = matter and e.bar_id = n.bar_id and e.kind = 'ended')) then
    return false;
  end if;

  update public.matters m set standing = 'open', version = version + 1
    where m.library_id = library and m.id = matter and m.standing = 'sealed';
  if not found then
    return false;
  end if;
  insert into public.liftings (library_id, matter_id, id, kind, file_id, document_on, issued_by, bars, statement,
      signature, signed_by, lifted_at)
    values (library, matter, lifting, kind, paper, document_on, issued_by, bars, statement, signature,
      guards.current_person(), guards.current_instant());
  return true;
end
$$;

-- Counsel who is invited into a sealed matter is told by that: she stands on the list.
create function guards.told_with_the_invitation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.matters m where m.library_id = new.library_id and m.id = new.matter_id and m.standing = 'sealed') then
    insert into public.persons_told (library_id, matter_id, id, guest_id, name, ground, reason, told_on, how, told_by, recorded_at)
      values (new.library_id, new.matter_id, new.id, new.id, new.name, 'attorney', 'Asked for legal advice.', guards.today(),
        case new.how when 'telephone' then 'by-telephone' when 'paper' then 'on-paper' else 'in-person' end,
        new.invited_by, new.invited_at);
  end if;
  return null;
end
$$;

revoke execute on function guards.who_could_see(uuid), guards.mail_allowed_from(uuid, uuid, uuid, text),
  guards.mail_allowed(uuid, uuid, text), guards.libraries_mailing(text), guards.who_could_take(uuid), guards.has_shown_herself(),
  guards.told_with_the_invitation(), guards.notices_to_me(), guards.confirm_notice(uuid, uuid),
  guards.hand_over_custody(uuid, uuid, uuid, text, text, uuid, uuid, uuid, uuid),
  guards.lift_silence(uuid, uuid, text, uuid, date, text, jsonb, text, text) from public;
reset role;

create trigger told_with_the_invitation after insert on invitations
  for each row execute function guards.told_with_the_invitation();

set local search_path = guards, public, pg_temp;

-- The named custodian, in her own name: what is barred, who was told, what became of it.
create policy written_by_the_custodian on nondisclosures as restrictive for insert to app_member
  with check (recorded_by = current_person() and decides(matter_id));
create policy written_by_the_custodian on nondisclosure_events as restrictive for insert to app_member
  with check (recorded_by = current_person() and decides(matter_id));
create policy written_by_the_custodian on persons_told as restrictive for insert to app_member
  with check (told_by = current_person() and decides(matter_id));
create policy written_by_the_custodian on telling_events as restrictive for insert to app_member
  with check (recorded_by = current_person() and decides(matter_id) and kind <> 'notice-confirmed');

-- In a sealed matter custody passes by a hand-over alone.
create policy custody_is_handed_over on matter_access as restrictive for insert to app_member
  with check (ground <> 'custodian'
    or exists (select from matters m where m.library_id = matter_access.library_id and m.id = matter_id and m.standing <> 'sealed'));

create policy in_own_name on matter_views as restrictive for insert to app_member
  with check (person_id = current_person());

-- A drawer is opened at the door, which looks at second factors; whether it stands open is told to nobody else.
create policy at_the_door on drawer_openings to app_auth using (true) with check (true);
create policy own on drawer_openings for select to app_member
  using (library_id = current_library() and person_id = current_person() and (select is_member()));

-- Nothing is mailed about a sealed matter, but to whom the custodian has allowed it.
create policy silent_when_sealed on mail_outbox as restrictive for insert to app_member, app_desk, app_guest, app_worker
  with check (matter_id is null or mail_allowed(matter_id, to_person_id, to_address));

-- What the functions look at and write.
create policy for_the_guards on nondisclosures for select to good_cause_guards using (true);
create policy for_the_guards on nondisclosure_events for select to good_cause_guards using (true);
create policy for_the_guards on persons_told to good_cause_guards using (true) with check (true);
create policy for_the_guards on telling_events to good_cause_guards using (true) with check (true);
create policy for_the_guards on custody_handovers for insert to good_cause_guards with check (true);
create policy for_the_guards on liftings for insert to good_cause_guards with check (true);
create policy for_the_guards on matter_views for select to good_cause_guards using (true);
create policy for_the_guards on files for select to good_cause_guards using (true);
create policy for_the_guards on drawer_openings for select to good_cause_guards using (true);
