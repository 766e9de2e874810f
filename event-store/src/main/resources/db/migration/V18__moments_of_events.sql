-- Which pages have events of a day: a few bytes for each 128 pages, since moments rise nearly as the places do. Events that a
-- wrong clock has dated make it read more pages, and never miss one.
create index domain_event_entry_moments on domain_event_entry using brin (time_stamp collate "C")
  with (autosummarize = on);
