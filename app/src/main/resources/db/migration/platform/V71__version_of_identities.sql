-- Two administrators at once: neither replaces nor unties what he has not seen. Never repeated, so that one entered again after it was
-- untied is not taken for the one before.
create sequence platform.outside_identity_version;
alter table platform.outside_identity
  add column version bigint not null default nextval('platform.outside_identity_version');
