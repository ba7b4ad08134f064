-- Packs: rows of mem_key, mem_text or mem_rev whose keys follow one another, many in one value, as large change sets
-- write them. A key is in a pack or in its table, never in both. A pack begins with first_key, ends before the
-- next multiple of 64 at the latest, and is never altered.

create table if not exists mem_key_pack(
  first_key bigint primary key,
  packed varbinary not null);

create table if not exists mem_text_pack(
  first_key bigint primary key,
  packed varbinary not null);

create table if not exists mem_rev_pack(
  first_key bigint primary key,
  packed varbinary not null);
