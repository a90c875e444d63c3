-- Between two anchors only the chains hold, and a chain can be made anew. So anchors come by the hour, several a day, each after the
-- one that it follows; two nodes at once cannot follow the same one twice.
-- reviewed: an older node never names the key, and casts nothing on a day that has an anchor
alter table anchor drop constraint anchor_pkey;
-- reviewed: each anchor reached further than the one before, on older nodes too
alter table anchor add primary key (chain, last_id);
alter table anchor add column after_id bigint;
-- reviewed: an older node leaves it empty
create unique index anchor_after on anchor (chain, after_id);

-- Where the timelines stood that an anchor covers: number, last entry and the beginning of its hash, a thousand lines a row. It proves
-- nothing by itself; when an anchor does not fit, it names the complaint.
create table anchor_head (
  last_id bigint  not null,
  part    integer not null,
  heads   text    not null,
  primary key (last_id, part)
);

create trigger anchor_head_is_final before update or delete on anchor_head for each row execute function timeline_is_final();
create trigger anchor_head_is_never_emptied before truncate on anchor_head for each statement execute function timeline_is_final();
do $$
begin
  if current_user <> '${application}' then
    revoke update, delete, truncate on anchor_head from ${application};
  end if;
end
$$;
