-- What is known of memories from before they came into this store. The key is the revision that brought it (or took it back) and
-- the place among the events of that revision, so that unpublished events are swept as revisions are, and no index is needed.
create table if not exists mem_past(
  place bigint primary key,
  dropped boolean not null,
  event varchar not null,
  old_text varchar,
  new_text varchar,
  at_seconds bigint,
  at_nano int,
  at_text varchar,
  actor varchar,
  role varchar,
  source varchar not null);
