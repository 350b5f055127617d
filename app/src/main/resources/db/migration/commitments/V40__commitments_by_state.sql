-- What waits for a confirmation or was returned is little among a million; without this everything open is read to find it.
create index commitment_by_state on commitments.commitment (state, due, owner_unit, id);
