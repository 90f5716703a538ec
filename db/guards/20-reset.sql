-- What follows is the whole of the guards: whatever was there before goes first.
do $$
declare
  policy record;
  name text;
begin
  for policy in select tablename, policyname from pg_catalog.pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on public.%I', policy.policyname, policy.tablename);
  end loop;

  for name in select relname from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
  end loop;
end
$$;

drop schema if exists guards cascade;
create schema guards authorization good_cause_guards;

revoke all on schema public from public;
revoke all on all tables in schema public from public, app_login, good_cause_jobs, good_cause_guards, good_cause_purge, app_auth, app_desk,
  app_digest, app_download, app_feed, app_guest, app_keyring, app_mailer, app_member, app_operator, app_public, app_setup,
  app_worker;
grant usage on schema public to good_cause_guards, good_cause_purge;
