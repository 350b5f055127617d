-- The sweep writes only what it has just read from the commitments themselves, hundreds of thousands at once; to look each of them
-- up again for a foreign key takes longer than everything else. That no reminder loses its commitment is kept where it can
-- happen, at the deletion of one.
alter table commitments.reminder drop constraint reminder_commitment_id_fkey;

create function commitments.refuse_to_forget() returns trigger language plpgsql as $$
begin
  if exists (select from commitments.reminder r where r.commitment_id = old.id) then
    raise exception 'somebody was reminded of commitment %', old.id using errcode = 'foreign_key_violation';
  end if;
  return old;
end $$;
create trigger reminders_keep_their_commitment before delete on commitments.commitment
  for each row execute function commitments.refuse_to_forget();
