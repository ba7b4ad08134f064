-- What a revision's rows of mem_past must hash to, all of them together: one row for each revision that has any. Those from before
-- this version get theirs when it is made.
create table if not exists mem_past_digest(
  rev bigint primary key,
  digest bigint not null);
