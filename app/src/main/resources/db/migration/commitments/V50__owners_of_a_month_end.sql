-- Who owed what at the end of a month is read from who handed it on since.
create index event_of_other_owner on commitments.event (at) where detail ->> 'owner' is not null;

-- Months that nobody has released were drawn with the owners of the day they were drawn on; they are drawn anew when asked for.
delete from commitments.month_end where day not in (select day from commitments.bulletin);
