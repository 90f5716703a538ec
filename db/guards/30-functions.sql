-- The questions that the guards ask. Those marked security definer see past the guards, so each answers about the asking
-- actor alone: whether she is a member, whether she decides, which matters name her. None tells anything of another.
set local role good_cause_guards;

-- Who is asking, as db/actor.ts has bound it for this transaction.
create function guards.current_library() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.library', true), '')::uuid;
create function guards.current_person() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.person', true), '')::uuid;
create function guards.current_session() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.session', true), '')::uuid;
create function guards.current_device() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.device', true), '')::uuid;
create function guards.current_guest() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.guest', true), '')::uuid;
create function guards.current_matter() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.matter', true), '')::uuid;
create function guards.current_file() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.file', true), '')::uuid;
-- The application's clock (lib/clock.ts), never the database's: a history can then be replayed.
create function guards.current_instant() returns timestamptz language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.instant', true), '')::timestamptz;

-- The library's present day.
create function guards.today() returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select (guards.current_instant() at time zone time_zone)::date
    from public.libraries where id = guards.current_library());

create function guards.is_member() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.memberships
    where library_id = guards.current_library() and person_id = guards.current_person()
      and guards.today() between "from" and coalesce(until, 'infinity'));

create function guards.is_director() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.memberships
    where library_id = guards.current_library() and person_id = guards.current_person() and role = 'director'
      and guards.today() between "from" and coalesce(until, 'infinity'));

-- The days on which the asking member is the custodian who acts: hers as designee; hers as director, less every
-- designee's; and, if she acts today, the days on which nobody did, so that no demand lies where nobody can see it.
create function guards.my_custody() returns datemultirange
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with terms as (
      select person_id, role, daterange("from", until, '[]') as days from public.memberships
      where library_id = guards.current_library() and role in ('director', 'designee')
    ), sums as (
      select
        coalesce(range_agg(days) filter (where person_id = guards.current_person() and role = 'designee'), '{}') as as_designee,
        coalesce(range_agg(days) filter (where person_id = guards.current_person() and role = 'director'), '{}') as as_director,
        coalesce(range_agg(days) filter (where role = 'designee'), '{}') as of_designees,
        coalesce(range_agg(days), '{}') as of_anybody
      from terms
    ), mine as (
      select as_designee + (as_director - of_designees) as days, of_anybody from sums
    )
    select days + case when guards.today() <@ days
      then datemultirange(daterange(null, null)) - of_anybody else '{}' end
    from mine;
  end;

create function guards.custodian_on(day date) returns boolean language sql stable
  return day <@ guards.my_custody();

create function guards.is_custodian() returns boolean language sql stable
  return guards.custodian_on(guards.today());

-- Whether the asking person's drawer stands open in the browser with which she asks.
create function guards.drawer_is_open() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.drawer_openings
    where library_id = guards.current_library() and person_id = guards.current_person()
      and session_id = guards.current_session() and closes_at > guards.current_instant());

-- The matters in which the asking person is named now: while her drawer stands open, and none otherwise. Whoever has
-- just sealed one had it before her, and goes on with it for a quarter of an hour.
create function guards.matters_naming_me() returns setof uuid rows 10
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select matter_id from public.matter_access
    where library_id = guards.current_library() and person_id = guards.current_person()
      and "from" <= guards.current_instant() and (until is null or until > guards.current_instant())
      and (guards.drawer_is_open() or (ground = 'custodian' and granted_by = person_id
        and "from" > guards.current_instant() - interval '15 minutes'));
  end;

-- Whether she is named in one of them as its custodian: by a hand-over, or by having sealed it.
create function guards.is_named_custodian(matter uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.matter_access
    where library_id = guards.current_library() and matter_id = matter and person_id = guards.current_person()
      and ground = 'custodian' and "from" <= guards.current_instant() and (until is null or until > guards.current_instant()));

-- Whether the asking member decides in a matter: its custodian.
create function guards.decides(matter uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return guards.is_member() and exists (select from public.matters
    where library_id = guards.current_library() and id = matter
      and (guards.is_named_custodian(id)
        or (standing = 'closed' and guards.custodian_on(received_on))
        or (standing = 'open' and (guards.is_custodian() or guards.custodian_on(received_on)))));

create function guards.is_enrolled() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.devices
    where library_id = guards.current_library() and id = guards.current_device()
      and revoked_at is null and expires_at > guards.current_instant());

-- Whether the asking device opened a matter, and is still enrolled.
create function guards.opened_here(matter uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return guards.is_enrolled() and exists (select from public.matters
    where library_id = guards.current_library() and id = matter and opened_by_device = guards.current_device());

create function guards.no_library_yet() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return not exists (select from public.libraries);

create function guards.setting_up() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.libraries where id = guards.current_library() and set_up_at is null);

-- The address that counsel came in with, by a link that only its mailbox had, while her session lasts.
create function guards.guest_address() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select email from public.guest_sessions
    where library_id = guards.current_library() and id = guards.current_guest() and expires_at > guards.current_instant());

-- Her invitations that neither ran out nor were revoked or declined, and their matters.
create function guards.my_invitations() returns setof uuid rows 10
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select id from public.invitations
    where library_id = guards.current_library() and email = guards.guest_address()
      and expires_at > guards.current_instant() and revoked_at is null and declined_at is null;
  end;
create function guards.matters_inviting_me() returns setof uuid rows 10
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select matter_id from public.invitations
    where library_id = guards.current_library() and id in (select guards.my_invitations());
  end;

-- The libraries in which an address is invited now: for the door, which mails a link there and tells nobody.
create function guards.libraries_inviting(address text) returns setof uuid rows 2
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select distinct library_id from public.invitations
    where email = address and expires_at > guards.current_instant() and revoked_at is null and declined_at is null;
  end;

-- Whether the asking actor, in her role, has a matter in sight: the guards on matters (40-matters.sql), once more for
-- the functions below, which see past them. A test holds the two together.
create function guards.in_sight(matter uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return case current_setting('role')
    when 'app_member' then guards.is_member() and exists (select from public.matters
      where library_id = guards.current_library() and id = matter
        and (standing = 'open'
          or (standing = 'closed' and (opened_by = guards.current_person() or received_on <@ guards.my_custody()))
          or id in (select guards.matters_naming_me())))
    when 'app_desk' then guards.opened_here(matter)
    when 'app_guest' then matter in (select guards.matters_inviting_me())
    when 'app_worker' then matter = guards.current_matter() and exists (select from public.matters
      where library_id = guards.current_library() and id = matter)
    when 'app_digest' then exists (select from public.matters
      where library_id = guards.current_library() and id = matter and standing = 'open')
    when 'app_feed' then exists (select from public.matters
      where library_id = guards.current_library() and id = matter and standing = 'open')
    else false
  end;

-- The question of silence, answered by the custodian: the only way in which a matter's standing changes. Gives the new
-- standing, or null where the matter is not in her sight or not hers to decide. A sealed matter is not lifted here.
create function guards.answer_silence(answer_id uuid, matter uuid, answer text, reason text, access_id uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  before text;
  after text;
begin
  if current_setting('role') <> 'app_member' or not guards.in_sight(matter) or not guards.decides(matter) then
    return null;
  end if;

  select standing into before from public.matters
    where library_id = guards.current_library() and id = matter for update;
  after := case
    when answer = 'yes' then 'sealed'
    when before = 'sealed' then null
    when answer = 'no' then 'open'
    when answer = 'not-sure' then 'closed'
  end;
  if after is null then
    raise exception 'a sealed matter is lifted by a document, not by an answer' using errcode = '55000';
  end if;

  insert into public.silence_answers (library_id, matter_id, id, answer, reason, answered_by, answered_at)
    values (guards.current_library(), matter, answer_id, answer, reason, guards.current_person(), guards.current_instant());
  if after = 'sealed' and not guards.is_named_custodian(matter) then
    insert into public.matter_access (library_id, matter_id, id, person_id, ground, "from", granted_by)
      values (guards.current_library(), matter, access_id, guards.current_person(), 'custodian',
        guards.current_instant(), guards.current_person());
  end if;
  update public.matters set standing = after, version = version + 1
    where library_id = guards.current_library() and id = matter;
  return after;
end
$$;

-- Where the next entry of a chain goes: the last position (0 in an empty chain) and hash. Holds the chain until the
-- transaction ends, so that two entries never follow the same one. No row where the chain is not the actor's to write.
create function guards.audit_head(library uuid, matter uuid) returns table (last_position integer, last_hash text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if matter is null then
    if current_setting('role') not in ('app_member', 'app_auth', 'app_setup', 'app_operator', 'app_mailer')
      or (current_setting('role') in ('app_member', 'app_setup', 'app_mailer') and library is distinct from guards.current_library()) then
      return;
    end if;
  elsif library is distinct from guards.current_library() or not guards.in_sight(matter) then
    return;
  end if;

  perform pg_advisory_xact_lock(hashtextextended('audit ' || library::text || coalesce(matter::text, ''), 0));
  return query
    select coalesce(max(position), 0),
      (array_agg(hash order by position desc))[1]
    from public.audit_entries
    where library_id = library and matter_id is not distinct from matter;
end
$$;

-- Puts a job into one of the listed queues and wakes the workers at commit. The job holds three ids and nothing else;
-- the matter must be in the caller's sight. The columns are those of pg-boss 10's own insert.
create function guards.enqueue(queue text, job uuid, matter uuid, subject uuid, start_after timestamptz default null)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  role text := current_setting('role');
begin
  if not (case queue
      when 'read-instrument' then role in ('app_member', 'app_desk', 'app_worker') and matter is not null
      when 'evaluate-instrument' then role in ('app_member', 'app_worker') and matter is not null
      when 'remove-files' then role = 'app_member' and matter is not null
      when 'send-mail' then role in ('app_member', 'app_desk', 'app_worker', 'app_guest')
        or (role in ('app_auth', 'app_setup', 'app_digest', 'app_mailer') and matter is null)
      when 'tell-people' then matter is not null
        and role in ('app_member', 'app_desk', 'app_guest', 'app_worker', 'app_digest', 'app_feed')
      else false
    end)
    or job is null or subject is null or guards.current_library() is null
    or (matter is not null and not guards.in_sight(matter)) then
    raise exception 'there is no such queue or matter' using errcode = 'P0002';
  end if;

  insert into pgboss.job (id, name, data, start_after, dead_letter, expire_in, keep_until,
      retry_limit, retry_delay, retry_backoff, policy)
    select job, q.name,
      jsonb_build_object('libraryId', guards.current_library(), 'matterId', matter, 'rowId', subject),
      coalesce(enqueue.start_after, statement_timestamp()),
      q.dead_letter,
      coalesce(q.expire_seconds, 900) * interval '1 second',
      coalesce(enqueue.start_after, statement_timestamp()) + coalesce(q.retention_minutes, 20160) * interval '1 minute',
      coalesce(q.retry_limit, 2),
      case when coalesce(q.retry_backoff, false) then greatest(coalesce(q.retry_delay, 1), 1) else coalesce(q.retry_delay, 0) end,
      coalesce(q.retry_backoff, false),
      q.policy
    from pgboss.queue q where q.name = enqueue.queue;
  if not found then
    raise exception 'the queue was not made: the database was not booted' using errcode = 'P0002';
  end if;
  perform pg_notify('good_cause_jobs', queue);
end
$$;

-- A change that does not raise the version by one was made on an old copy.
create function guards.raise_version() returns trigger language plpgsql as $$
begin
  if new.version is distinct from old.version + 1 then
    raise exception 'somebody else has changed this row' using errcode = '40001';
  end if;
  return new;
end
$$;

revoke execute on all functions in schema guards from public;
reset role;

create trigger raise_version before update on matters for each row execute function guards.raise_version();
create trigger raise_version before update on instruments for each row execute function guards.raise_version();
