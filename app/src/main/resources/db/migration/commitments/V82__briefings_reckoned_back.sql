-- Whether how everything stood was not kept when the briefing ended but put together later from the histories.
alter table commitments.briefing add column reckoned boolean not null default false;
