-- Ways of looking at lists, under a name.
create table saved_view (
  id      uuid primary key,
  page    text not null,
  name    text not null,
  params  jsonb not null,
  unit    uuid references unit,
  owner   uuid not null,
  made_by text not null,
  version integer not null,
  unique (owner, page, name)
);
create index saved_view_unit on saved_view (unit, page) where unit is not null;
comment on column saved_view.params is 'What the page is asked for, as in its address';
comment on column saved_view.unit is 'The unit it is shared with, and those below; null for the owner alone';

create table saved_view_standard (
  owner uuid not null,
  page  text not null,
  view  uuid not null references saved_view on delete cascade,
  primary key (owner, page)
);
comment on table saved_view_standard is 'What a page opens with for a user';
