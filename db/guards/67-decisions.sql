-- What was decided, signed, said before the Board and handed over only grows. The Board's digest learns kinds, categories
-- and days; a calendar learns days.
grant select, insert on board_referrals, board_votes, determinations, determination_signatures, file_notes, gate_statements,
  consents, hand_overs, hand_over_files to app_member;
grant select, insert, update (ended_on, version) on standing_resolutions to app_member;

grant select (library_id, matter_id, id, follows, instrument_id, kind, categories, decided_on) on determinations to app_digest;
grant select (library_id, matter_id, id, determination_id, signed_at) on determination_signatures to app_digest;
grant select (library_id, matter_id, id, follows, state, asks, meeting, meeting_on) on board_referrals to app_digest, app_feed;
grant select (library_id, matter_id, id, referral_id, follows, held_on, outcome) on board_votes to app_digest;
grant select (library_id, matter_id, id, kind, category, handed_on, corrects) on hand_overs to app_digest;

grant select, insert on signing_proofs to app_auth;

grant update (concluded_at, version) on matters to good_cause_guards;
grant execute on function guards.has_signed_for(uuid, text, text), guards.last_determination(uuid),
  guards.is_signed(uuid, uuid), guards.standing_instrument(uuid),
  guards.is_open(uuid, uuid, text, uuid, boolean, date, date), guards.gate(uuid, text) to app_member;
