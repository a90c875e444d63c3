-- What one complaint is found by stands beside it: a change of its stage or its next promise no longer writes eighty words again.
create table complaint_search (
  complaint_id bigint primary key references complaint,
  terms        tsvector not null
);
insert into complaint_search select id, search from complaint;
create index complaint_search_terms on complaint_search using gin (terms);

-- An older node beside still writes the words into the complaint.
-- reviewed: an older node always writes it and never reads it back
alter table complaint alter column search drop not null;
create function complaint_is_found() returns trigger
  security definer set search_path = public language plpgsql as $$
begin
  insert into complaint_search (complaint_id, terms) values (new.id, new.search) on conflict do nothing;
  return null;
end $$;
create trigger complaint_is_found after insert on complaint for each row when (new.search is not null)
  execute function complaint_is_found();
-- reviewed: an older node searches without it for the minutes of an upgrade, slowly; nothing is lost
drop index complaint_words;

-- Old notices are found by their number, which grows with their age.
-- reviewed: an older node clears by reading the whole table once a night
drop index notice_by_age;

-- A reference is checked by locking the row it points at. These rows are pointed at by every change in the house and never go away, so
-- they are kept from going away instead: decision 23.
create function stays() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger person_stays before delete on person for each row execute function stays();
create trigger department_stays before delete on department for each row execute function stays();
create trigger regime_stays before delete on regime for each row execute function stays();
create trigger calendar_edition_stays before delete on calendar_edition for each row execute function stays();
create trigger person_stays_all before truncate on person for each statement execute function stays();
create trigger department_stays_all before truncate on department for each statement execute function stays();
create trigger regime_stays_all before truncate on regime for each statement execute function stays();
create trigger calendar_edition_stays_all before truncate on calendar_edition for each statement execute function stays();

alter table complaint
  alter constraint complaint_owner_id_fkey not enforced,
  alter constraint complaint_department_id_fkey not enforced,
  alter constraint complaint_lodged_by_fkey not enforced;
alter table timeline alter constraint timeline_person_id_fkey not enforced;
alter table promise
  alter constraint promise_person_id_fkey not enforced,
  alter constraint promise_regime_id_fkey not enforced,
  alter constraint promise_edition_id_fkey not enforced;
alter table notice alter constraint notice_person_id_fkey not enforced;
alter table involvement alter constraint involvement_department_id_fkey not enforced;
alter table referral
  alter constraint referral_department_id_fkey not enforced,
  alter constraint referral_made_by_fkey not enforced,
  alter constraint referral_accepted_by_fkey not enforced,
  alter constraint referral_answered_by_fkey not enforced,
  alter constraint referral_returned_by_fkey not enforced;
