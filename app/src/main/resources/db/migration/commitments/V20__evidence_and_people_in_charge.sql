-- Whose post answers for it, to whom it is owed (a unit, or words where it is more than one), and how it waits for an event.
alter table commitments.commitment
  add column accountable_post int,
  add column owed_unit int,
  add column owed_words text not null default '',
  add column event_on date;

-- Each coordinating unit says for itself how far its part is.
alter table commitments.part
  add column progress int not null default 0 check (progress between 0 and 100),
  add column note text not null default '',
  add column reported_at timestamptz,
  add column reported_by text;
update commitments.part set progress = 100 where done_on is not null;

-- A file is kept by the library byte for byte; here stand the name under which it was handed in and its digest.
alter table commitments.evidence
  add column file_name text,
  add column sha256 text,
  add column size bigint,
  add column document_id bigint;
