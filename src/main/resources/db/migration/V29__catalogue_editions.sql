-- Each change of the desk's words is an edition: who, when, why, and the lists as they stood from then on.

-- How a case is to be handled by its weight (CLS-08), and whether we know the face (CLS-11).
insert into catalogue_entry (catalogue, code, parent, zh, en, sort) values
('handling', 'ORDINARY', null, '一般性投诉', 'Ordinary', 10),
('handling', 'DIFFICULT', null, '难缠投诉', 'Difficult', 20),
('handling', 'MALICIOUS', null, '恶意投诉', 'Malicious', 30),
('face', 'NEW', null, '新面孔', 'New face', 10),
('face', 'KNOWN', null, '老面孔', 'Known face', 20),
-- what has to be looked at before a complaint is called founded (CLS-12); who it comes from is the list "origin"
('validity', 'REASONS', null, '理由是否充分', 'Are the reasons sufficient?', 10),
('validity', 'DEMAND', null, '要求是否合理', 'Is the demand reasonable?', 20)
on conflict do nothing;

create table catalogue_edition (
  number  integer     primary key check (number > 0),
  made_at timestamptz not null,
  made_by bigint      references person, -- null: it came with the house
  reason  text        not null check (reason <> ''),
  undoes  integer     references catalogue_edition
);

-- A list as it stood from this edition on, complete; lists that an edition left alone have no row.
create table catalogue_list (
  catalogue text    not null,
  edition   integer not null references catalogue_edition,
  entries   json    not null,
  primary key (catalogue, edition)
);
create index catalogue_list_of_edition on catalogue_list (edition);

insert into catalogue_edition (number, made_at, reason) values (1, now(), 'as it came');

insert into catalogue_list (catalogue, edition, entries)
select catalogue, 1, json_agg(json_build_object('code', code, 'parent', parent, 'zh', zh, 'en', en,
                                                'retired', retired_at is not null) order by sort, code)
  from catalogue_entry
 group by catalogue;

-- The edition in force; one look into an index.
create function catalogue_edition_now() returns integer language sql stable parallel safe
  as 'select number from catalogue_edition order by number desc limit 1';

-- A complaint keeps the edition it was filed with; an older node that files one keeps it too.
alter table complaint add column catalogue_edition integer not null default 1;
alter table complaint alter column catalogue_edition set default catalogue_edition_now();

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete, truncate on catalogue_edition, catalogue_list from ${application};
  end if;
end
$$;
