create table resolution (
  id uuid primary key,
  symbol text not null unique,
  title text not null,
  kind text not null check (kind in ('CONGRESS', 'YEARLY', 'THEMATIC')),
  issuer uuid not null references unit,
  adopted_on date not null
);
create index resolution_issuer on resolution (issuer);

create table clause (
  id uuid primary key,
  resolution uuid not null references resolution,
  code text not null,
  text text not null,
  place integer not null,
  unique (resolution, code)
);
comment on column clause.place is 'Order within the resolution, from 1';
