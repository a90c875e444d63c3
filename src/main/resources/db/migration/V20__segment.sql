-- What kind of customer somebody is (PRV-06): kept in their file, looked at by rules.
alter table customer add column segment text;

insert into catalogue_entry (catalogue, code, parent, zh, en, sort) values
('segment', 'PERSON', null, '个人', 'Private person', 10),
('segment', 'CARE', null, '需要多照顾的人（老人、未成年人、残障人士）', 'Somebody who needs more care (elderly, minor, disabled)', 20),
('segment', 'SHOP', null, '商户', 'Shop or retailer', 30),
('segment', 'COMPANY', null, '企业', 'Company', 40),
('segment', 'PUBLIC', null, '机关事业单位', 'Public body', 50);

-- A hook that was taken away: its secret and address are forgotten at once, its row only says that there was one, and by whom it was taken away.
alter table hook add column gone_at timestamptz;
