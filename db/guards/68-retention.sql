-- Periods and holds only grow; a purge is written by its function. A worker takes the files off the disk.
grant select, insert on retention_terms, retention_holds to app_member;
grant select on purges, purged_files to app_member;
grant select, update (removed_at) on purged_files to app_worker;

grant select on retention_terms, retention_holds to good_cause_guards;
grant execute on function guards.kept_until(uuid), guards.is_held(uuid) to app_member, good_cause_purge;
grant execute on function guards.purge_matter(uuid, uuid, jsonb, uuid, text, jsonb, jsonb) to app_member;

-- The one role that deletes anything of a matter: it logs in nowhere, nobody can take it on, and it owns one function.
do $$
declare
  child text;
begin
  for child in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'matter_id'
      and c.relname not in ('audit_entries', 'determinations', 'digest_tally', 'matter_access', 'purged_files', 'purges',
        'retention_holds', 'retention_terms')
  loop
    execute format('grant select, delete on %I to good_cause_purge', child);
  end loop;
end
$$;
grant select, update (title, purged_at, version) on matters to good_cause_purge;
grant select, update (sealed_text, instrument_id, opinion_id) on determinations to good_cause_purge;
grant select (library_id, matter_id), update (note) on matter_access to good_cause_purge;
grant select, update (sealed_reason) on retention_terms, retention_holds to good_cause_purge;
grant insert, update (wrapped_key, sealed_name) on files to good_cause_purge;
grant insert on purges, purged_files to good_cause_purge;
grant execute on function guards.current_library(), guards.current_person(), guards.current_instant(), guards.today(),
  guards.in_sight(uuid), guards.decides(uuid), guards.has_signed_for(uuid, text, text) to good_cause_purge;
