-- Posts of a shift and what whoever holds them must have; who can stand in is worked out, never stored.
create table shift_post (
  id      uuid primary key,
  unit    uuid not null references unit,
  name    text not null,
  holder  uuid references person,
  ended   boolean not null,
  account text        not null,
  at      timestamptz not null,
  version int         not null
);
create index shift_post_unit on shift_post (unit);
comment on column shift_post.holder is 'Who usually holds it; null where nobody is named';

create table shift_requirement (
  post  uuid not null references shift_post,
  item  uuid not null references capability_item,
  level int  not null check (level between 0 and 5),
  primary key (post, item)
);
