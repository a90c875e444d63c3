-- What is late or due soon is counted without opening the complaints: the index says itself which are confidential (decision 24).
-- reviewed: there again two lines on, within the same transaction
drop index complaint_open_by_due;
create index complaint_open_by_due on complaint (next_due_at, id) include (confidential) where open;
