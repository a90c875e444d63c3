-- By when, counted how: regimes as data, and the time of each promise as stretches that run or rest.

-- What is promised, by whose rule, from when to when. A changed regime is a new version; promises name the one they were made by.
create table regime (
  id          bigint generated always as identity primary key,
  key         text        not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  version     integer     not null,
  zh          text        not null check (zh <> ''),
  en          text        not null check (en <> ''),
  citation    text        not null,
  valid_from  date        not null,
  valid_until date,
  calendar_id bigint references calendar, -- the house's own if none
  terms       json        not null, -- what is promised in how much of what, what it may be extended by, what it rests for
  standard    boolean     not null default false,
  made_at     timestamptz not null,
  made_by     bigint references person,
  unique (key, version),
  check (valid_until > valid_from)
);
do $$
begin
  -- Where one role owns the tables and uses them, taking away its rights would only stop references from being checked.
  if current_user <> '${application}' then
    revoke delete on regime from ${application};
  end if;
end
$$;

-- What a promise was given and from when it counts; all null where it is simply a moment that somebody named.
alter table promise
  add column regime_id bigint references regime,
  add column unit      text,
  add column amount    integer,
  add column begins_at timestamptz,
  add column edition_id bigint references calendar_edition, -- the one in force; earlier ones in promise_edition
  add column rests     boolean not null default false, -- derived, as due_at is
  add column referral_id bigint references referral; -- given by a department to the owner: its own clock (to_whom is OWNER)
create index promise_of_referral on promise (referral_id) where referral_id is not null;
create index promise_by_edition on promise (edition_id, complaint_id)
  where edition_id is not null and kept_at is null and released_at is null;

-- An edition that a promise was counted with until somebody announced something else.
create table promise_edition (
  promise_id bigint      not null references promise,
  until      timestamptz not null,
  edition_id bigint      not null references calendar_edition,
  primary key (promise_id, until)
);

-- Nobody can go on until somebody else does something: time rests, for reasons that the regime lists.
create table pause (
  id           bigint generated always as identity primary key,
  complaint_id bigint      not null references complaint,
  round        smallint    not null,
  reason       text        not null,
  note         text        not null,
  begun_at     timestamptz not null,
  begun_by     bigint      not null references person,
  ended_at     timestamptz,
  ended_by     bigint references person
);
create index pause_of_complaint on pause (complaint_id, id);
create unique index pause_running on pause (complaint_id) where ended_at is null;

-- More time, asked and told before the time was over.
create table extension (
  id         bigint generated always as identity primary key,
  promise_id bigint      not null references promise,
  at         timestamptz not null,
  person_id  bigint      not null references person,
  amount     integer     not null check (amount > 0),
  due_before timestamptz not null,
  due_after  timestamptz not null,
  reason     text        not null
);
create index extension_of_promise on extension (promise_id, id);

-- Reasons for which time may rest.
insert into catalogue_entry (catalogue, code, parent, zh, en, sort) values
('pause', 'CUSTOMER', null, '等客户补充材料', 'Waiting for papers from the customer', 10),
('pause', 'INSPECTION', null, '检验、检测、鉴定中', 'Being tested, inspected or appraised', 20),
('pause', 'AUTHORITY', null, '等主管部门或司法结论', 'Waiting for an authority or a court', 30),
('pause', 'FORCE_MAJEURE', null, '不可抗力', 'Beyond anybody''s control', 40);

-- Shipped regimes: engineering input with the place to look it up, not legal advice. Each company keeps what applies to it.
insert into regime (key, version, zh, en, citation, valid_from, calendar_id, terms, standard, made_at)
select key, 1, zh, en, citation, valid_from::date, (select id from calendar where calendar.key = kept), terms::json, key = 'house', now()
  from (values
  ('house', '公司承诺', 'Our own promise', '公司服务承诺 / our own promise', '2026-01-01', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":240,"unit":"WORKING_MINUTES"},"DECISION":{"amount":5,"unit":"WORKING_DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":3,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":10,"times":2},"pauses":["CUSTOMER","INSPECTION","AUTHORITY","FORCE_MAJEURE"]}'),
  ('cn-bank', '银行业保险业消费投诉', 'Banking and insurance (China)', '银行业保险业消费投诉处理管理办法（银保监会令2020年第3号）', '2020-03-01', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":240,"unit":"WORKING_MINUTES"},"DECISION":{"amount":15,"unit":"DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":3,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":45,"times":2,"approval":true},"pauses":[]}'),
  ('cn-pboc', '金融消费者投诉', 'Financial consumers (China)', '中国人民银行金融消费者权益保护实施办法（2020年第5号令）', '2020-11-01', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":240,"unit":"WORKING_MINUTES"},"DECISION":{"amount":15,"unit":"DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":3,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":45,"times":1,"approval":true},"pauses":[]}'),
  ('cn-telecom', '电信用户申诉前投诉', 'Telecom users (China)', '电信用户申诉处理办法（工信部令第35号）', '2016-07-30', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":240,"unit":"WORKING_MINUTES"},"DECISION":{"amount":15,"unit":"DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":3,"unit":"WORKING_DAYS"}},"pauses":[]}'),
  ('cn-samr', '市场监管投诉', 'Market regulation (China)', '市场监督管理投诉举报处理办法（总局令第121号）', '2026-04-15', 'cn',
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":7,"unit":"WORKING_DAYS"},"DECISION":{"amount":60,"unit":"DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":3,"unit":"WORKING_DAYS"}},"pauses":["INSPECTION"]}'),
  ('cn-12345', '12345 热线工单（示例）', '12345 hotline (a sample)', '地方 12345 热线办理规定，各地不同 / local rules differ', '2024-01-01', 'cn',
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":480,"unit":"WORKING_MINUTES"},"DECISION":{"amount":13,"unit":"WORKING_DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":1,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":5,"times":1,"approval":true},"pauses":[]}'),
  ('iso-10002', '国际标准 ISO 10002', 'ISO 10002', 'ISO 10002:2018 §7.4, GB/T 19012-2019', '2018-07-01', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":60,"unit":"WORKING_MINUTES"},"DECISION":{"amount":10,"unit":"WORKING_DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":5,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":10,"times":2},"pauses":["CUSTOMER","INSPECTION"]}'),
  ('uk-fca', '英国 FCA', 'UK FCA', 'FCA Handbook DISP 1.6', '2018-01-13', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":3,"unit":"WORKING_DAYS"},"DECISION":{"amount":56,"unit":"DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":5,"unit":"WORKING_DAYS"}},"pauses":[]}'),
  ('uk-fca-payments', '英国 FCA 支付类', 'UK FCA, payments', 'FCA Handbook DISP 1.6.2A', '2018-01-13', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":3,"unit":"WORKING_DAYS"},"DECISION":{"amount":15,"unit":"WORKING_DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":5,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":20,"times":1},"pauses":[]}'),
  ('uk-housing', '英国住房监察专员', 'UK Housing Ombudsman', 'Housing Ombudsman Complaint Handling Code 2024', '2024-04-01', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":5,"unit":"WORKING_DAYS"},"DECISION":{"amount":10,"unit":"WORKING_DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":5,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":10,"times":1},"pauses":[]}'),
  ('us-cfpb', '美国 CFPB', 'US CFPB', 'CFPB company portal: 15 and 60 calendar days', '2015-01-01', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":1,"unit":"WORKING_DAYS"},"DECISION":{"amount":15,"unit":"DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":5,"unit":"WORKING_DAYS"}},"extension":{"promise":"DECISION","amount":45,"times":1},"pauses":[]}'),
  ('au-rg271', '澳大利亚 ASIC RG 271', 'Australia, ASIC RG 271', 'ASIC Regulatory Guide 271', '2021-10-05', null,
   '{"promises":{"ACKNOWLEDGEMENT":{"amount":1,"unit":"WORKING_DAYS"},"DECISION":{"amount":30,"unit":"DAYS"},"TAKING":{"amount":240,"unit":"WORKING_MINUTES"},"ANSWER":{"amount":2,"unit":"WORKING_DAYS"},"FOLLOW_UP":{"amount":5,"unit":"WORKING_DAYS"}},"pauses":[]}')
  ) as shipped (key, zh, en, citation, valid_from, kept, terms);
create unique index regime_standard on regime (standard) where standard;
