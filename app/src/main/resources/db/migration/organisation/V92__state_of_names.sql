-- A count comes round again: after a change that was taken back the next one has the same number, and so have two databases.
-- A state never does, so names kept in memory under it are the names of no other.
alter table organisation.name_version add state uuid not null default gen_random_uuid();

alter table organisation.name_version drop changes;
alter table organisation.name_version rename to name_state;
alter function organisation.count_change_of_names() rename to renew_state_of_names;

create or replace function organisation.renew_state_of_names() returns trigger language plpgsql as $$
begin
  update organisation.name_state set state = gen_random_uuid();
  return null;
end $$;

alter trigger standing_counts on organisation.standing rename to standing_renews;
alter trigger functions_count on organisation.unit_function rename to functions_renew;
