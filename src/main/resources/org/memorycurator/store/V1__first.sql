-- Append-only. Nothing here is ever updated; no secondary index, because searching is the index's work.
-- Moments of memories are seconds and nanoseconds since 1970, beside the text in which their source wrote them
-- (null when that is the ISO form in UTC).

-- What never changes in a memory; number is dense, from 1.
create table if not exists mem_key(
  number int primary key,
  id varchar not null,
  user_id varchar,
  agent_id varchar,
  app_id varchar,
  run_id varchar,
  created_at bigint not null,
  created_nano int not null,
  created_text varchar,
  immutable boolean not null,
  replaces varchar);

-- Texts, written only when they change.
create table if not exists mem_text(
  tid bigint primary key,
  text varchar not null);

-- Revisions: the current state, the history and what undo goes back to, in one sequence.
create table if not exists mem_rev(
  rev bigint primary key,
  number int not null,
  prev bigint not null,
  tid bigint not null,
  version int not null,
  state smallint not null,
  metadata varchar,
  categories varchar,
  expiration date,
  rating varchar,
  rating_reason varchar,
  addressed boolean,
  replaced_by varchar,
  updated_at bigint,
  updated_nano int,
  updated_text varchar,
  digest bigint not null);

-- One row per user action, written last: revisions above the newest last_rev are not there yet.
create table if not exists change_set(
  number bigint primary key,
  token uuid not null,
  kind varchar not null,
  title varchar not null,
  author varchar not null,
  reason varchar,
  planned_ms bigint not null,
  applied_ms bigint not null,
  query varchar,
  total bigint,
  first_numbers varchar,
  first_rev bigint not null,
  last_rev bigint not null,
  last_number int not null,
  last_tid bigint not null,
  undoes bigint not null);

create table if not exists store_info(
  version int not null);
