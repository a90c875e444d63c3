-- The desk's lists of words: data, in both languages, each entry with the version a complaint was judged by.
create table catalogue_entry (
    catalogue  text not null check (catalogue ~ '^[a-z][a-z_]{1,39}$'),
    code       text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    parent     text null,
    zh         text not null check (zh <> ''),
    en         text not null check (en <> ''),
    sort       int  not null,
    version    int  not null default 1 check (version > 0),
    retired_at timestamptz null,
    primary key (catalogue, code),
    foreign key (catalogue, parent) references catalogue_entry (catalogue, code)
);

comment on table catalogue_entry is 'Words of the desk. A code is never deleted or used again, only retired: old complaints still read it.';

insert into catalogue_entry (catalogue, code, parent, zh, en, sort) values
-- what the complaint is about (CLS-01)
('category', 'SERVICE', null, '服务', 'Service', 10),
('category', 'POLICY', null, '政策与规定', 'Policy and terms', 20),
('category', 'QUALITY', null, '产品质量', 'Product quality', 30),
('category', 'FEES', null, '费用', 'Fees and charges', 40),
('category', 'OTHER', null, '其他', 'Something else', 50),

-- where the trouble began, in three words (CLS-02)
('cause', 'SERVICE', null, '因服务', 'Our service', 10),
('cause', 'PRODUCT', null, '因产品', 'The product', 20),
('cause', 'CUSTOMER', null, '因客户自身的疏忽或误解', 'An oversight or misunderstanding on the customer''s side', 30),

-- if the service was the cause, what about it (CLS-03)
('service_cause', 'QUALITY', null, '服务质量', 'How well it was done', 10),
('service_cause', 'ATTITUDE', null, '服务态度', 'How the customer was treated', 20),
('service_cause', 'MANNER', null, '服务方式', 'The way it was done', 30),
('service_cause', 'SKILL', null, '服务技巧', 'Skill in doing it', 40),
('service_cause', 'SALES_POLICY', null, '销售政策', 'Disagreement with a sales policy', 50),

-- if the product was the cause, where it came to harm (CLS-04)
('locus', 'MAKER', null, '生产厂家', 'At the manufacturer', 10),
('locus', 'MAKER_PRODUCTION', 'MAKER', '生产', 'In production', 11),
('locus', 'MAKER_STORAGE', 'MAKER', '厂家仓储', 'In the manufacturer''s warehouse', 12),
('locus', 'MAKER_TRANSPORT', 'MAKER', '厂家运输', 'On the way from the manufacturer', 13),
('locus', 'COMPANY', null, '本公司', 'With us', 20),
('locus', 'COMPANY_STORAGE', 'COMPANY', '本公司仓储', 'In our warehouse', 21),
('locus', 'COMPANY_DELIVERY', 'COMPANY', '本公司配送', 'During our delivery', 22),
('locus', 'CUSTOMER', null, '客户处', 'At the customer''s', 30),
('locus', 'CUSTOMER_STORAGE', 'CUSTOMER', '客户存放', 'While the customer stored it', 31),
('locus', 'CUSTOMER_SELLING', 'CUSTOMER', '客户销售或使用', 'While the customer sold or used it', 32),

-- why customers complain (CLS-07)
('why', 'A', null, '产品质量', 'The product', 10),
('why', 'A_INNER', 'A', '内在质量', 'Inner quality: it does not do what it should', 11),
('why', 'A_OUTER', 'A', '外在质量', 'Outer quality: looks, finish, packaging', 12),
('why', 'A_WORKMANSHIP', 'A', '人为的缺陷', 'A fault made by human hands', 13),
('why', 'A_DESIGN', 'A', '设计上的缺陷', 'A fault in the design', 14),
('why', 'B', null, '服务方式或态度', 'The way of serving, or the attitude', 20),
('why', 'B_REPLY', 'B', '应答不得体，让客户难堪', 'An improper answer, or one that embarrassed the customer', 21),
('why', 'B_COLD', 'B', '态度冷淡或区别对待', 'Coldness, or treating people unequally', 22),
('why', 'B_TALKING_DOWN', 'B', '居高临下', 'Talking down to the customer', 23),
('why', 'B_NOT_DELIVERED', 'B', '服务不到位', 'A service that was not fully delivered', 24),
('why', 'B_RULE_BOOK', 'B', '死抠规则', 'Hanging on the rule book', 25),

-- the root in how we manage (CLS-09)
('management_cause', 'DECISION', null, '管理决策', 'A management decision', 10),
('management_cause', 'ACTION', null, '管理行动', 'A management action', 20),
('management_cause', 'INACTION', null, '管理不行动', 'A failure of management to act', 30),

-- who answers for it, by the moment of delivery (CLS-10)
('delivery_point', 'BEFORE', null, '到达客户之前：全部由本公司负责', 'Before it reached the customer: wholly ours', 10),
('delivery_point', 'AFTER_OURS', null, '到达客户之后，属本公司：本公司解决', 'Afterwards, and ours: we solve it', 20),
('delivery_point', 'AFTER_NOT_OURS', null, '到达客户之后，不属本公司：尽力配合解决', 'Afterwards, and not ours: we do our best to help', 30),

-- what the objection comes from (CLS-12)
('origin', 'PRODUCT', null, '由产品引起', 'The product', 10),
('origin', 'SERVICE', null, '由服务引起', 'The service', 20),
('origin', 'CUSTOMER', null, '由客户自身引起', 'The customer''s own side', 30),

-- if a complaint turns out unfounded, in what way (CLS-13)
('unfounded', 'NOT_OURS', null, '并非本公司的过失', 'Not a failure of ours', 10),
('unfounded', 'NO_FACTS', null, '明显缺乏事实根据', 'Plainly without a basis in fact', 20),
('unfounded', 'NO_MATTER', null, '无事生非', 'Made up out of nothing', 30),

-- whose fault it was: nobody's until somebody has looked (DEF-02)
('fault', 'NOT_ASSESSED', null, '尚未认定', 'Not assessed yet', 10),
('fault', 'COMPANY', null, '公司', 'The company', 20),
('fault', 'PERSON', null, '某位员工', 'One person', 30),
('fault', 'SUPPLIER', null, '供应商或合作方', 'A supplier or partner', 40),
('fault', 'CUSTOMER', null, '客户', 'The customer', 50),
('fault', 'SHARED', null, '双方都有', 'Both sides', 60),
('fault', 'NOBODY', null, '谁都没有过错', 'Nobody', 70),

-- how grievances sound before they become complaints (CLS-06)
('grievance_form', 'RUDE', null, '服务粗鲁或冷漠', 'Rude or indifferent service', 10),
('grievance_form', 'WAITING', null, '等候太久', 'Waiting too long', 20),
('grievance_form', 'POOR_WORK', null, '工作质量低劣', 'Poor workmanship', 30),
('grievance_form', 'OUT_OF_STOCK', null, '库存中无货供应', 'Out of stock', 40),
('grievance_form', 'DIRTY', null, '脏乱、卫生条件差', 'Dirty or untidy premises', 50),
('grievance_form', 'ON_HOLD', null, '搁置电话', 'Left on hold without a word', 60),
('grievance_form', 'UNTRAINED', null, '员工缺乏专业知识', 'Staff who don''t know their subject', 70),
('grievance_form', 'PUSHY', null, '销售强度太高', 'Pushy selling', 80),
('grievance_form', 'LOOKED_DOWN_ON', null, '员工看不起客户', 'Staff who look down on customers', 90),

-- ways of making it good (ISO 10002 / GB/T 19012)
('remedy', 'REFUND', null, '退款', 'Refund', 10),
('remedy', 'REPLACEMENT', null, '换货', 'Replacement', 20),
('remedy', 'REPAIR', null, '维修或返工', 'Repair or rework', 30),
('remedy', 'SUBSTITUTE', null, '替代品', 'Substitute', 40),
('remedy', 'TECHNICAL_HELP', null, '技术协助', 'Technical help', 50),
('remedy', 'INFORMATION', null, '说明与信息', 'Information', 60),
('remedy', 'REFERRAL', null, '转介', 'Referral to somebody who can help', 70),
('remedy', 'FINANCIAL_HELP', null, '经济帮助', 'Financial help', 80),
('remedy', 'OTHER_HELP', null, '其他帮助', 'Other help', 90),
('remedy', 'COMPENSATION', null, '赔偿', 'Compensation', 100),
('remedy', 'APOLOGY', null, '道歉', 'Apology', 110),
('remedy', 'GOODWILL', null, '心意', 'Gesture of goodwill', 120),

-- how it felt, in the customer's own eyes (REC-02)
('feeling', 'CALM', null, '还算平静', 'Calm', 10),
('feeling', 'DISAPPOINTED', null, '失望', 'Disappointed', 20),
('feeling', 'ANGRY', null, '生气', 'Angry', 30),
('feeling', 'FURIOUS', null, '非常愤怒', 'Furious', 40),

-- who told us their side (DEF-05)
('party', 'CUSTOMER', null, '客户', 'Customer', 10),
('party', 'STAFF', null, '员工', 'Member of staff', 20),
('party', 'DEPARTMENT', null, '部门', 'Department', 30),
('party', 'WITNESS', null, '在场的人', 'Witness', 40),
('party', 'OTHER', null, '其他', 'Somebody else', 50);
