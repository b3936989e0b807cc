create table inventory_source (
  name text primary key,
  owner_unit uuid,
  first_import timestamptz not null,
  last_import timestamptz not null
);
comment on table inventory_source is 'Who tells of the network; owner_unit null: readable by everybody';

create table inventory_import (
  id uuid primary key,
  source text not null references inventory_source,
  format text not null check (format in ('GRAPHML', 'CSV')),
  imported_at timestamptz not null,
  imported_by text not null,
  owner_unit uuid,
  file_bytes bigint not null,
  file_hash bytea not null,
  created bigint not null,
  changed bigint not null,
  unchanged bigint not null,
  absent bigint not null,
  attributes jsonb not null
);
create index inventory_import_latest on inventory_import (imported_at desc, id desc);
comment on column inventory_import.attributes is 'What the file tells of itself, text by name';

create table network_object (
  id uuid primary key,
  source text not null references inventory_source,
  type text not null,
  native_id text not null,
  source_name text not null,
  name text collate "vi-x-icu" not null,
  search_key text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  attributes jsonb not null,
  content_hash bytea not null,
  owner_unit uuid,
  observed_from timestamptz not null,
  absent_since timestamptz,
  unique (source, type, native_id),
  check ((latitude is null) = (longitude is null))
);
create index network_object_type on network_object (type, source, id);
create index network_object_name on network_object (name, id);
comment on table network_object is 'One thing of the network; the id is given once and stays';
comment on column network_object.native_id is 'Its id in the files of its source, unique per type';
comment on column network_object.source_name is 'Its natural alias without ves:';
comment on column network_object.search_key is 'Its name, lower case without diacritics';
comment on column network_object.content_hash is 'SHA-256 of what the last file tells of it';
comment on column network_object.absent_since is 'The import since which its source no longer names it';

create table object_alias (
  id bigint generated always as identity primary key,
  object_id uuid not null references network_object,
  alias text not null,
  search_key text not null,
  is_natural boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz
);
create unique index object_alias_current on object_alias (alias) where valid_to is null;
create index object_alias_object on object_alias (object_id);
comment on table object_alias is 'A name that hits an object while it is valid; natural: from its id in the files, otherwise from its label';

create table object_parent (
  object_id uuid not null references network_object,
  position integer not null,
  parent_id uuid not null references network_object,
  primary key (object_id, position)
);
create index object_parent_parent on object_parent (parent_id);
comment on table object_parent is 'What an object stands in, is fed by or rides on, in the order of the file';

create table object_end (
  object_id uuid not null references network_object,
  position integer not null,
  end_id uuid not null references network_object,
  primary key (object_id, position)
);
create index object_end_end on object_end (end_id);
comment on table object_end is 'The ends of an object: position 0 is a, every further one z';
