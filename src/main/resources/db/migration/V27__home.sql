-- Thanks that were received lately: each kind is found newest first.
create index follow_up_thanks on follow_up (at desc) where resolved >= 4 and words is not null;
create index settlement_thanks on settlement (at desc) where accepted and person_id is null and reason is not null;
create index complaint_praise on complaint (received_at desc) where kind = 'PRAISE';
