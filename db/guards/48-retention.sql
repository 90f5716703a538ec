-- How long a closed matter is kept, what holds it longer, and its purge. Nothing is purged by itself: a custodian does it,
-- with her second factor given afresh, and here alone is anything of a matter ever deleted.
set local role good_cause_guards;

-- The day from which a closed matter may be purged; null while it is open, is kept until somebody says otherwise, or is
-- purged already.
create function guards.kept_until(matter uuid) returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select ((m.concluded_at at time zone l.time_zone)::date + make_interval(months => t.months))::date
    from public.matters m
    join public.libraries l on l.id = m.library_id
    join public.retention_terms t on t.library_id = m.library_id and t.matter_id = m.id
    where m.library_id = guards.current_library() and m.id = matter and m.concluded_at is not null
      and m.purged_at is null and guards.in_sight(m.id)
      and not exists (select from public.retention_terms later
        where later.library_id = t.library_id and later.matter_id = t.matter_id and later.follows = t.id);
  end;

-- Whether a hold stands, for litigation, for a preservation demand, by counsel's word.
create function guards.is_held(matter uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.retention_holds h
    where h.library_id = guards.current_library() and h.matter_id = matter and h.state = 'placed'
      and guards.in_sight(matter)
      and not exists (select from public.retention_holds l
        where l.library_id = h.library_id and l.matter_id = h.matter_id and l.hold_id = h.hold_id and l.state = 'lifted'));

-- What is written after a matter's purge is refused; who comes while it goes on waits for its end, and is refused then.
-- It fires after the row is checked: who may not know of the matter is told what she is ever told.
create function guards.nothing_after_the_purge() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone timestamptz;
begin
  select m.purged_at into gone from public.matters m
    where m.library_id = new.library_id and m.id = new.matter_id for key share;
  if gone is not null then
    raise exception 'this matter is purged, and takes nothing more' using errcode = '42501';
  end if;
  return null;
end
$$;

-- Of a purged matter's row nothing changes but who may see it.
create function guards.purged_for_good() returns trigger language plpgsql as $$
begin
  if old.purged_at is not null and (new.purged_at is distinct from old.purged_at or new.title is distinct from old.title
    or new.concluded_at is distinct from old.concluded_at) then
    raise exception 'this matter is purged, and is not changed' using errcode = '42501';
  end if;
  return new;
end
$$;

revoke execute on function guards.kept_until(uuid), guards.is_held(uuid), guards.nothing_after_the_purge(),
  guards.purged_for_good() from public;
grant usage, create on schema guards to good_cause_purge;
set local role good_cause_purge;

-- Destroys a matter's key and deletes what lies beside it, and keeps the certificate: all of it in the caller's
-- transaction, or nothing. `kept` are the signed determinations that the library keeps, each with its key wrapped anew.
-- Gives `purged`, or what stands against it; null where the matter is not hers. A table that is made later is purged from
-- its first day: what stays is what is named here.
create function guards.purge_matter(purge uuid, matter uuid, certificate jsonb, proof uuid, means text, paper jsonb, kept jsonb)
  returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  library uuid := guards.current_library();
  stays constant text[] := array['audit_entries', 'determination_signatures', 'determinations', 'digest_tally', 'files',
    'matter_access', 'purged_files', 'purges', 'retention_holds', 'retention_terms'];
  this public.matters;
  due date;
  papers uuid[];
  left_over text[];
  next_one text;
begin
  if current_setting('role') <> 'app_member' or not guards.in_sight(matter) or not guards.decides(matter) then
    return null;
  end if;
  select * into this from public.matters m where m.library_id = library and m.id = matter for update;
  due := guards.kept_until(matter);
  if this.purged_at is not null then
    return 'purged-before';
  elsif this.concluded_at is null then
    return 'not-closed';
  elsif guards.is_held(matter) then
    return 'held';
  elsif due is null or due > guards.today() then
    return 'not-yet';
  elsif not guards.has_signed_for(proof, certificate->>'hash', means) then
    raise exception 'a purge is signed with the second factor, given afresh' using errcode = '42501';
  end if;

  select coalesce(array_agg(f.id), '{}') into papers from public.files f
    join public.determination_signatures s on s.library_id = f.library_id and s.matter_id = f.matter_id and s.file_id = f.id
    where f.library_id = library and f.matter_id = matter and f.state = 'kept' and kept ? f.id::text;

  insert into public.purged_files (library_id, matter_id, id)
    select f.library_id, f.matter_id, f.id from public.files f
    where f.library_id = library and f.matter_id = matter and f.id <> all (papers);

  -- What stays loses its words.
  update public.determinations d set sealed_text = '', instrument_id = null, opinion_id = null
    where d.library_id = library and d.matter_id = matter;
  delete from public.determination_signatures s
    where s.library_id = library and s.matter_id = matter and s.file_id <> all (papers);
  update public.matter_access a set note = null where a.library_id = library and a.matter_id = matter;
  update public.retention_terms t set sealed_reason = null where t.library_id = library and t.matter_id = matter;
  update public.retention_holds h set sealed_reason = null where h.library_id = library and h.matter_id = matter;

  -- The rest goes, what refers before what it refers to.
  select array_agg(c.relname::text) into left_over from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'matter_id'
      and not a.attisdropped and c.relname <> all (stays);
  while array_length(left_over, 1) > 0 loop
    select t.name into next_one from unnest(left_over) t(name)
      where not exists (select from pg_constraint k join pg_class r on r.oid = k.conrelid
        where k.contype = 'f' and k.confrelid = format('public.%I', t.name)::regclass and k.conrelid <> k.confrelid
          and r.relname = any (left_over))
      limit 1;
    if next_one is null then
      raise exception 'the tables of a matter refer to one another in a circle';
    end if;
    execute format('delete from public.%I where library_id = $1 and matter_id = $2', next_one) using library, matter;
    left_over := array_remove(left_over, next_one);
  end loop;
  delete from public.files f where f.library_id = library and f.matter_id = matter and f.id <> all (papers);
  update public.files f set wrapped_key = decode(kept->>f.id::text, 'hex'), sealed_name = null
    where f.library_id = library and f.matter_id = matter;

  insert into public.files (library_id, matter_id, id, purpose, wrapped_key, sha256, bytes, media_type, state, created_at)
    values (library, matter, (paper->>'id')::uuid, 'signed-paper', decode(paper->>'key', 'hex'), paper->>'sha256',
      (paper->>'bytes')::bigint, 'application/pdf', 'kept', guards.current_instant());
  insert into public.purges (library_id, matter_id, id, reference, months, due_on, certificate, certificate_hash, proof_id,
      "by", file_id, purged_by, purged_at)
    select library, matter, purge, certificate->>'reference', t.months, due, certificate->'letter', certificate->>'hash', proof,
      means, (paper->>'id')::uuid, guards.current_person(), guards.current_instant()
    from public.retention_terms t
    where t.library_id = library and t.matter_id = matter and not exists (select from public.retention_terms later
      where later.library_id = library and later.matter_id = matter and later.follows = t.id);
  update public.matters m set title = '', purged_at = guards.current_instant(), version = version + 1
    where m.library_id = library and m.id = matter;
  return 'purged';
end
$$;

revoke execute on function guards.purge_matter(uuid, uuid, jsonb, uuid, text, jsonb, jsonb) from public;
set local role good_cause_guards;
revoke create on schema guards from good_cause_purge;
reset role;

create trigger purged_for_good before update on matters for each row execute function guards.purged_for_good();

set local search_path = guards, public, pg_temp;

-- The custodian, in her own name.
create policy set_by_the_custodian on retention_terms as restrictive for insert to app_member
  with check (set_by = current_person() and decides(matter_id));
create policy recorded_by_the_custodian on retention_holds as restrictive for insert to app_member
  with check (recorded_by = current_person() and decides(matter_id));

create policy for_the_guards on retention_terms for select to good_cause_guards using (true);
create policy for_the_guards on retention_holds for select to good_cause_guards using (true);

-- Nobody takes on good_cause_purge: its one function does, for one matter.
create policy for_the_purge on matters to good_cause_purge
  using (library_id = current_library()) with check (library_id = current_library());
do $$
declare
  child text;
begin
  for child in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'matter_id'
  loop
    execute format($policy$
      create policy for_the_purge on %I to good_cause_purge
        using (library_id = current_library()) with check (library_id = current_library())
    $policy$, child);
    -- Who may see a sealed matter can still change, who looked at it is noted, and its chain goes on.
    continue when child in ('audit_entries', 'custody_handovers', 'matter_access', 'matter_views', 'persons_told');
    execute format('create trigger nothing_after_the_purge after insert on %I for each row when (new.matter_id is not null)
      execute function nothing_after_the_purge()', child);
  end loop;
end
$$;
