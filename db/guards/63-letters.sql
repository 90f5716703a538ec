-- Letters and what became of them only grow. A calendar learns until when time was agreed, and nothing else.
grant select, insert on letters, letter_events to app_member;
grant select (library_id, matter_id, id, instrument_id, kind, until_on) on letter_events to app_feed;
-- Counsel: not the library's own notes.
grant select (library_id, matter_id, id, instrument_id, kind, follows, sealed_text, file_id, drafted_at) on letters to app_guest;
grant select (library_id, matter_id, id, instrument_id, letter_id, follows, kind, happened_on, how, party, outcome, until_on,
  answer_id, invitation_id, recorded_at), insert on letter_events to app_guest;
