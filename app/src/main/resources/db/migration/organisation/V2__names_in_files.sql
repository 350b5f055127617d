-- What a unit is called in files that are imported, so that the same file read again means the same unit.
alter table organisation.unit add column key text unique check (key ~ '^[0-9A-Za-zĐđ@:._/-]{1,60}$');
alter table organisation.event drop constraint event_key_key;
alter table organisation.event add constraint event_key unique (key);
