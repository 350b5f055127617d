-- Which due date something had at the end of a month is read from the first change of it since.
create index event_of_other_due on commitments.event (at) where detail ->> 'due' is not null;
