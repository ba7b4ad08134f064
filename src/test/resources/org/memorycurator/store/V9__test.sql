-- For the test of upgrades only.
create table if not exists made_by_upgrade(number int primary key);
