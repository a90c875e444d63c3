-- How long time rests at most, where somebody said so; and what was promised first, where a date has moved since.
alter table pause add column until timestamptz;
create index pause_until on pause (until) where ended_at is null and until is not null;

alter table promise add column first_due_at timestamptz;
