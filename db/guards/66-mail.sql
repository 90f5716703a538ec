grant insert on notice_events to app_member, app_guest, app_desk, app_worker;
grant select, insert on notice_events to app_digest, app_feed, app_worker;
grant select on notice_events to app_member;
grant select, insert on notices_told to app_digest, app_worker;
grant select on notices_told to app_member;
grant select, insert, update (events, quiet_from, quiet_until, set_at) on mail_preferences to app_member;
grant select on mail_preferences to app_mailer;

grant select (library_id, matter_id, id, to_person_id, to_address, kind, state, attempts, next_attempt_at, carrier,
  error_code, queued_at, sent_at, delivery, delivery_at) on mail_outbox to app_member;
grant insert on mail_outbox to app_digest, app_mailer;
grant update (first_attempt_at, carrier, delivery, delivery_at) on mail_outbox to app_mailer;
grant select, insert on mail_events to app_mailer;
grant select, insert on dead_addresses to app_mailer;
grant select, update (revived_at, revived_by) on dead_addresses to app_member;
grant select (library_id, address, revived_at) on dead_addresses to app_digest;

grant select, insert, update (name, left_at, left_how, version) on digest_recipients to app_member;
grant select (library_id, id, email, name, left_at) on digest_recipients to app_digest;
grant select, update (left_at, left_how, version) on digest_recipients to app_mailer;
grant select on digests, digest_deliveries to app_member;
grant select, insert on digests, digest_deliveries, digest_tally to app_digest;
grant select on digests to app_mailer;

grant select on settings to app_digest;
grant select (library_id, matter_id, id, instrument_id, paper, key, new_value, new_status, decided_at)
  on finding_decisions to app_digest;
grant select (library_id, matter_id, id, instrument_id, paper, rule, answer, answered_at) on defect_answers to app_digest;
grant insert on audit_entries to app_mailer;

grant select on findings, finding_decisions, instruments, readings to good_cause_guards;
grant execute on function guards.mail_allowed(uuid, uuid, text) to app_mailer;
grant execute on function guards.agency_types() to app_digest;
grant execute on function guards.audit_head(uuid, uuid) to app_mailer;
grant execute on function guards.enqueue(text, uuid, uuid, uuid, timestamptz) to app_digest, app_feed, app_guest, app_mailer;

-- What of consultations and letters the report counts: that there was one, and when.
grant select (library_id, matter_id, id, instrument_id, asked_at) on consultations to app_digest;
grant select (library_id, matter_id, id, consultation_id, source, recorded_at) on opinions to app_digest;
grant select (library_id, matter_id, id, opinion_id, is_hers) on opinion_confirmations to app_digest;
grant select (library_id, matter_id, id, instrument_id, kind, happened_on) on letter_events to app_digest;
