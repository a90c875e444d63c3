-- How much room somebody likes around things on their pages.
alter table person add column density text not null default 'ROOMY' check (density in ('ROOMY', 'COMPACT'));
