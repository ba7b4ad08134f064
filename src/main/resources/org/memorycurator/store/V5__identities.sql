-- Where what never changes in a memory turned out otherwise than it was known at first: whole, for the revision from which on it is
-- so, and for each one of the memory after that, so that a revision needs no other to be read. As a rule there is none.
create table if not exists mem_identity(
  rev bigint primary key,
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

create table if not exists mem_identity_pack(
  first_key bigint primary key,
  packed varbinary not null);
