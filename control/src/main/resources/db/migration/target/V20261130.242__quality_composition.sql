-- What the score of quality objectives is composed of, by date. Declared by people; nothing is shipped.
create table quality_composition (
  number         int         primary key,
  effective_from date        not null unique,
  source         text        not null,
  verified       boolean     not null,
  -- Made to show how it works, by no document.
  example        boolean     not null,
  parts          jsonb       not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null
);

-- By which composition a target was set.
create table quality_target (
  target      uuid        not null,
  number      int         not null references quality_composition,
  recorded_at timestamptz not null,
  primary key (target, number)
);

create function refuse_quality_change() returns trigger language plpgsql as $$
begin
  raise exception 'Compositions are never changed, a further one says otherwise.';
end $$;

create trigger quality_composition_stays before update or delete on quality_composition
  for each row execute function refuse_quality_change();
