-- Counts the changes of what texts are compared with: whoever keeps names in memory asks one row instead of hashing all of them.
-- A row, not a sequence: the new number is seen together with the change, never before it.
create table organisation.name_version (
  single boolean primary key default true check (single),
  changes bigint not null
);
insert into organisation.name_version (changes) values (0);

create function organisation.count_change_of_names() returns trigger language plpgsql as $$
begin
  update organisation.name_version set changes = changes + 1;
  return null;
end $$;

create trigger standing_counts after insert or update or delete or truncate on organisation.standing
  for each statement execute function organisation.count_change_of_names();
create trigger functions_count after insert or update or delete or truncate on organisation.unit_function
  for each statement execute function organisation.count_change_of_names();
