-- A letter stays as it was made, whatever its tasks are called later; and a report handed in after it answers it.
alter table commitments.urging add column made_at timestamptz;
alter table commitments.urged add column text text;
alter table commitments.urged add column origin text;
create index urging_by_day on commitments.urging (made_on desc, id desc);
create index urged_task on commitments.urged (commitment_id);
