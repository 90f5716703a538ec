-- What each actor may do with the rows that the guards show her. What is not here is refused. Nothing is granted to
-- app_login, nothing of a matter is deleted but by its purge (48-retention.sql), and findings, decisions, answers and the
-- record only grow.
grant usage on schema public, guards to app_auth, app_desk, app_digest, app_download, app_feed, app_guest, app_keyring,
  app_mailer, app_member, app_operator, app_public, app_setup, app_worker, good_cause_guards;

-- Members.
grant select, insert, update (title, concluded_at, version) on matters to app_member;
grant select, insert, update (until, note) on matter_access to app_member;
grant select on silence_answers to app_member;
grant select, insert, update, delete on drafts to app_member;
grant select, insert on matter_keys to app_member;
grant select, insert, update (label, version) on instruments to app_member;
grant select, insert on services to app_member;
grant select, insert, update (sha256, bytes, media_type, state) on files to app_member;
grant select, insert, update (position) on instrument_files to app_member;
grant select, insert on readings to app_member;
grant select on pages, page_pictures, findings to app_member;
grant select, insert on finding_decisions, evaluations, defects, defect_answers, audit_entries to app_member;
grant insert on mail_outbox to app_member;
grant select on libraries to app_member;
grant update (name, city, state, aliases, time_zone, public_address, public_address_checked_at) on libraries to app_member;
grant select, insert on policy_versions to app_member;
grant select, insert, update on settings to app_member;
grant select, insert, update (name, until) on memberships to app_member;
grant insert on people to app_member;
grant select (library_id, id, name, enrolled_by, enrolled_at, expires_at, revoked_at, last_seen_at), insert,
  update (name, revoked_at) on devices to app_member;

-- The desk writes and reads nothing.
grant insert on matters, matter_keys, instruments, services, files, instrument_files, readings, audit_entries, mail_outbox
  to app_desk;

-- A worker reads one matter and writes what it read.
grant select on libraries, policy_versions, settings, matters, matter_keys, instruments, services, instrument_files,
  finding_decisions, defect_answers to app_worker;
grant select, insert, update (sha256, bytes, media_type, state) on files to app_worker;
grant select, insert, update (reader_version, state, error_code, error_message, failed_files, pages_total, pages_done, round, papers,
  ocr_ms, started_at, finished_at) on readings to app_worker;
grant select, insert on pages, page_pictures, findings, evaluations, defects, audit_entries to app_worker;
grant insert on mail_outbox to app_worker;

-- Reports: columns that hold no name, title or quote.
grant select (id, name, city, state, time_zone) on libraries to app_digest, app_feed;
grant select (library_id, id, number, pack) on policy_versions to app_digest;
grant select (library_id, id, came, standing, received_on, opened_at, concluded_at) on matters to app_digest, app_feed;
grant select (library_id, matter_id, id, supersedes, came, received_on) on instruments to app_digest, app_feed;
grant select (library_id, matter_id, id, instrument_id, state, round, queued_at) on readings to app_digest, app_feed;
grant select (library_id, matter_id, id, instrument_id, reading_id, round, paper, key, fact, value, status)
  on findings to app_digest, app_feed;
grant select (library_id, matter_id, id, evaluation_id, paper, rule, severity) on defects to app_digest;
grant select (library_id, matter_id, id, instrument_id, evaluated_at) on evaluations to app_digest;

-- A download link: one file, and the key it lies under.
grant select (library_id, id) on matters to app_download;
grant select on files, matter_keys to app_download;

-- The door.
grant select, insert, update, delete on sessions, verification_tokens, authenticators, recovery_codes, passkeys to app_auth;
grant select, insert, update on people to app_auth;
grant select on libraries, memberships, settings to app_auth;
grant select, update (last_seen_at) on devices to app_auth;
grant insert on audit_entries, mail_outbox to app_auth;

-- Set-up, until the library is set up.
grant select, insert, update on libraries to app_setup;
grant select, insert on policy_versions, memberships to app_setup;
grant select, insert, update on settings to app_setup;
grant insert on people, authenticators, recovery_codes, passkeys, audit_entries, mail_outbox to app_setup;

-- The library's keys, still wrapped.
grant select (id) on libraries to app_keyring;
grant select, insert on library_keys to app_keyring;

-- Sending: addresses and links.
grant select (library_id, id, email, name) on people to app_mailer;
grant select on libraries, memberships, settings to app_mailer;
grant select, update (state, attempts, next_attempt_at, provider_id, error_code, sent_at) on mail_outbox to app_mailer;

-- Whoever runs the machine: no content.
grant select (id, name, set_up_at) on libraries to app_operator;
grant select, update (wrapped_key, master_key) on library_keys to app_operator;
grant insert on audit_entries to app_operator;

-- Everyone: the library's name, and its policy for the public privacy page.
grant select (id, name, city, state, time_zone, set_up_at, public_address) on libraries to app_public;
grant select on policy_versions to app_public;

-- The functions of the guards, and the three that the application calls itself.
grant select on matters, matter_access, memberships, devices, libraries, audit_entries to good_cause_guards;
grant update (standing, version) on matters to good_cause_guards;
grant insert on matter_access, silence_answers to good_cause_guards;
grant execute on function guards.current_library(), guards.current_person(), guards.current_device(),
  guards.current_matter(), guards.current_file(), guards.current_instant()
  to app_auth, app_desk, app_digest, app_download, app_feed, app_guest, app_keyring, app_mailer, app_member, app_operator,
    app_public, app_setup, app_worker;
grant execute on function guards.today(), guards.is_member(), guards.is_director(), guards.is_custodian(),
  guards.custodian_on(date), guards.my_custody(), guards.matters_naming_me(), guards.in_sight(uuid), guards.decides(uuid),
  guards.answer_silence(uuid, uuid, text, text, uuid) to app_member;
grant execute on function guards.is_enrolled(), guards.opened_here(uuid) to app_desk;
grant execute on function guards.no_library_yet(), guards.setting_up() to app_setup;
grant execute on function guards.audit_head(uuid, uuid)
  to app_member, app_desk, app_worker, app_auth, app_setup, app_operator;
grant execute on function guards.enqueue(text, uuid, uuid, uuid, timestamptz)
  to app_member, app_desk, app_worker, app_auth, app_setup;

-- The queue: its own role works it off, enqueue puts in, no app_ role comes near.
grant usage on schema pgboss to good_cause_jobs, good_cause_guards;
grant select, insert, update, delete on all tables in schema pgboss to good_cause_jobs;
grant select on pgboss.queue to good_cause_guards;
grant insert on pgboss.job to good_cause_guards;
