-- Who asks for more time waits for an answer; they are few, and without this everything open is read to find them.
create index commitment_asking on commitments.commitment (due, owner_unit, id) where asked_due is not null and closed = 'O';
