-- When we work: public holidays and days worked instead, calendars, and every edition a calendar ever had.

-- A date on which a country does not work although it would, or works although it would not (调休).
create table holiday (
  source text    not null check (source ~ '^[a-z][a-z0-9-]{0,39}$'),
  year   integer not null, -- whose notice names it: the one for 2023 began with the last day of 2022
  date   date    not null,
  worked boolean not null,
  name   text    not null,
  primary key (source, date)
);

-- The years that are known, and who says so; a year without a row is never guessed in silence.
create table holiday_year (
  source     text        not null check (source ~ '^[a-z][a-z0-9-]{0,39}$'),
  year       integer     not null check (year between 2000 and 2049),
  citation   text        not null,
  changed_at timestamptz not null,
  changed_by bigint references person,
  primary key (source, year)
);

create table calendar (
  id       bigint generated always as identity primary key,
  key      text    not null unique check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  zh       text    not null check (zh <> ''),
  en       text    not null check (en <> ''),
  standard boolean not null default false
);
-- One calendar is the house's own.
create unique index calendar_standard on calendar (standard) where standard;

-- A calendar as it was from a day on, complete: rows are only ever added, so that what was counted can be counted again.
create table calendar_edition (
  id          bigint generated always as identity primary key,
  calendar_id bigint      not null references calendar,
  number      integer     not null,
  made_at     timestamptz not null,
  made_by     bigint references person,
  reason      text        not null,
  plan        json        not null, -- what was said: zone, hours of the week, whose holidays, days of our own
  holidays    json        not null, -- what was known of the holidays: days and years
  unique (calendar_id, number)
);

do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke update, delete on calendar_edition from ${application};
  end if;
end
$$;

alter table department add column calendar_id bigint references calendar;

-- The notices of the State Council's General Office on public holidays, as facts: first day, last day, worked or free, which one.
insert into holiday (source, year, date, worked, name)
select 'cn', extract(year from run.last::date), day::date, run.worked, run.name
  from (values
  ('2020-01-01', '2020-01-01', false, '元旦'), ('2020-01-19', '2020-01-19', true, '春节'), ('2020-01-24', '2020-02-02', false, '春节'),
  ('2020-02-03', '2020-02-03', true, '春节'), ('2020-04-04', '2020-04-06', false, '清明节'), ('2020-04-26', '2020-04-26', true, '劳动节'),
  ('2020-05-01', '2020-05-05', false, '劳动节'), ('2020-05-09', '2020-05-09', true, '劳动节'), ('2020-06-25', '2020-06-27', false, '端午节'),
  ('2020-06-28', '2020-06-28', true, '端午节'), ('2020-09-27', '2020-09-27', true, '国庆节、中秋节'),
  ('2020-10-01', '2020-10-08', false, '国庆节、中秋节'), ('2020-10-10', '2020-10-10', true, '国庆节、中秋节'),
  ('2021-01-01', '2021-01-03', false, '元旦'), ('2021-02-07', '2021-02-07', true, '春节'), ('2021-02-11', '2021-02-17', false, '春节'),
  ('2021-02-20', '2021-02-20', true, '春节'), ('2021-04-03', '2021-04-05', false, '清明节'), ('2021-04-25', '2021-04-25', true, '劳动节'),
  ('2021-05-01', '2021-05-05', false, '劳动节'), ('2021-05-08', '2021-05-08', true, '劳动节'), ('2021-06-12', '2021-06-14', false, '端午节'),
  ('2021-09-18', '2021-09-18', true, '中秋节'), ('2021-09-19', '2021-09-21', false, '中秋节'), ('2021-09-26', '2021-09-26', true, '国庆节'),
  ('2021-10-01', '2021-10-07', false, '国庆节'), ('2021-10-09', '2021-10-09', true, '国庆节'),
  ('2022-01-01', '2022-01-03', false, '元旦'), ('2022-01-29', '2022-01-30', true, '春节'), ('2022-01-31', '2022-02-06', false, '春节'),
  ('2022-04-02', '2022-04-02', true, '清明节'), ('2022-04-03', '2022-04-05', false, '清明节'), ('2022-04-24', '2022-04-24', true, '劳动节'),
  ('2022-04-30', '2022-05-04', false, '劳动节'), ('2022-05-07', '2022-05-07', true, '劳动节'), ('2022-06-03', '2022-06-05', false, '端午节'),
  ('2022-09-10', '2022-09-12', false, '中秋节'), ('2022-10-01', '2022-10-07', false, '国庆节'), ('2022-10-08', '2022-10-09', true, '国庆节'),
  ('2022-12-31', '2023-01-02', false, '元旦'), ('2023-01-21', '2023-01-27', false, '春节'), ('2023-01-28', '2023-01-29', true, '春节'),
  ('2023-04-05', '2023-04-05', false, '清明节'), ('2023-04-23', '2023-04-23', true, '劳动节'), ('2023-04-29', '2023-05-03', false, '劳动节'),
  ('2023-05-06', '2023-05-06', true, '劳动节'), ('2023-06-22', '2023-06-24', false, '端午节'), ('2023-06-25', '2023-06-25', true, '端午节'),
  ('2023-09-29', '2023-10-06', false, '中秋节、国庆节'), ('2023-10-07', '2023-10-08', true, '中秋节、国庆节'),
  ('2024-01-01', '2024-01-01', false, '元旦'), ('2024-02-04', '2024-02-04', true, '春节'), ('2024-02-10', '2024-02-17', false, '春节'),
  ('2024-02-18', '2024-02-18', true, '春节'), ('2024-04-04', '2024-04-06', false, '清明节'), ('2024-04-07', '2024-04-07', true, '清明节'),
  ('2024-04-28', '2024-04-28', true, '劳动节'), ('2024-05-01', '2024-05-05', false, '劳动节'), ('2024-05-11', '2024-05-11', true, '劳动节'),
  ('2024-06-10', '2024-06-10', false, '端午节'), ('2024-09-14', '2024-09-14', true, '中秋节'), ('2024-09-15', '2024-09-17', false, '中秋节'),
  ('2024-09-29', '2024-09-29', true, '国庆节'), ('2024-10-01', '2024-10-07', false, '国庆节'), ('2024-10-12', '2024-10-12', true, '国庆节'),
  ('2025-01-01', '2025-01-01', false, '元旦'), ('2025-01-26', '2025-01-26', true, '春节'), ('2025-01-28', '2025-02-04', false, '春节'),
  ('2025-02-08', '2025-02-08', true, '春节'), ('2025-04-04', '2025-04-06', false, '清明节'), ('2025-04-27', '2025-04-27', true, '劳动节'),
  ('2025-05-01', '2025-05-05', false, '劳动节'), ('2025-05-31', '2025-06-02', false, '端午节'), ('2025-09-28', '2025-09-28', true, '国庆节、中秋节'),
  ('2025-10-01', '2025-10-08', false, '国庆节、中秋节'), ('2025-10-11', '2025-10-11', true, '国庆节、中秋节'),
  ('2026-01-01', '2026-01-03', false, '元旦'), ('2026-01-04', '2026-01-04', true, '元旦'), ('2026-02-14', '2026-02-14', true, '春节'),
  ('2026-02-15', '2026-02-23', false, '春节'), ('2026-02-28', '2026-02-28', true, '春节'), ('2026-04-04', '2026-04-06', false, '清明节'),
  ('2026-05-01', '2026-05-05', false, '劳动节'), ('2026-05-09', '2026-05-09', true, '劳动节'), ('2026-06-19', '2026-06-21', false, '端午节'),
  ('2026-09-20', '2026-09-20', true, '国庆节'), ('2026-09-25', '2026-09-27', false, '中秋节'), ('2026-10-01', '2026-10-07', false, '国庆节'),
  ('2026-10-10', '2026-10-10', true, '国庆节')
  ) as run (first, last, worked, name), generate_series(run.first::date, run.last::date, interval '1 day') as day;

insert into holiday_year (source, year, citation, changed_at)
select 'cn', notice.year, notice.citation, now()
  from (values
  (2020, 'https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm'),
  (2021, 'https://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'),
  (2022, 'https://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'),
  (2023, 'https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'),
  (2024, 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'),
  (2025, 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'),
  (2026, 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm')
  ) as notice (year, citation);

insert into calendar (key, zh, en, standard) values
  ('cn', '中国办公时间', 'Office hours in China', true),
  ('always', '全天候值守', 'Round the clock', false);

insert into calendar_edition (calendar_id, number, made_at, reason, plan, holidays)
select id, 1, now(), 'as shipped',
       '{"zone":"Asia/Shanghai","holidays":"cn","week":{"MONDAY":["09:00-12:00","13:30-17:30"],"TUESDAY":["09:00-12:00","13:30-17:30"],"WEDNESDAY":["09:00-12:00","13:30-17:30"],"THURSDAY":["09:00-12:00","13:30-17:30"],"FRIDAY":["09:00-12:00","13:30-17:30"]},"days":{}}',
       json_build_object(
         'days', (select json_object_agg(date, json_build_object('name', name, 'worked', worked) order by date)
                    from holiday where source = 'cn'),
         'years', (select json_agg(year order by year) from holiday_year where source = 'cn'))
  from calendar where key = 'cn';

insert into calendar_edition (calendar_id, number, made_at, reason, plan, holidays)
select id, 1, now(), 'as shipped',
       '{"zone":"Asia/Shanghai","week":{"MONDAY":["00:00-24:00"],"TUESDAY":["00:00-24:00"],"WEDNESDAY":["00:00-24:00"],"THURSDAY":["00:00-24:00"],"FRIDAY":["00:00-24:00"],"SATURDAY":["00:00-24:00"],"SUNDAY":["00:00-24:00"]},"days":{}}',
       '{"days":{},"years":[]}'
  from calendar where key = 'always';
