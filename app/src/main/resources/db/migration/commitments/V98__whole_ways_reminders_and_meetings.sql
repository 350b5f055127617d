-- The abolished units through which a part or an obstacle came before the last of them (came_from, remover_for), the first first: when the
-- first step of a way A → B → C was wrong, what was A's is still to be found.
alter table commitments.part add column came_before int[] not null default '{}';
alter table commitments.joined_part add column came_before int[] not null default '{}';
update commitments.joined_part set came_before = array[unit_id] where unit_id <> came_from;
alter table commitments.obstacle add column remover_before int[] not null default '{}';

-- Whoever owes it after a change of hands is reminded, too. When it was noted: a letter tells what came after the last one.
alter table commitments.reminder add column made_at timestamptz not null default now();
alter table commitments.reminder drop constraint reminder_pkey;
alter table commitments.reminder add primary key (commitment_id, due, step, unit_id);

-- When a meeting was planned or changed last, for the calendars in which it stands.
alter table commitments.briefing add column changed_at timestamptz not null default now();
