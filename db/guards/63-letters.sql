-- Letters and what became of them only grow. A calendar learns until when time was agreed, and nothing else.
grant select, insert on letters, letter_events to app_member;
grant select (library_id, matter_id, id, instrument_id, kind, until_on) on letter_events to app_feed;
