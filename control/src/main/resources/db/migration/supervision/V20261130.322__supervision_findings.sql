-- What a team finds, how a case ends, and what is to be mended until when.
alter table supervision_case add constraint supervision_case_kind unique (id, kind);

create table supervision_finding (
  id               uuid primary key,
  supervision_case uuid        not null references supervision_case,
  number           int         not null,
  kind             text        not null check (kind in ('STRENGTH', 'SHORTCOMING', 'VIOLATION_SIGN')),
  text             text        not null,
  person           uuid        not null references person,
  at               timestamptz not null,
  version          int         not null,
  withdrawn        boolean     not null,
  unique (supervision_case, number)
);

create table supervision_conclusion (
  supervision_case uuid primary key,
  kind             text        not null,
  symbol           text        not null,
  announced_on     date        not null,
  text             text        not null,
  discipline       text,
  warning          text,
  file_due         date        not null,
  person           uuid        not null references person,
  at               timestamptz not null,
  foreign key (supervision_case, kind) references supervision_case (id, kind),
  check (discipline is null or kind = 'INSPECTION'),
  check (warning is null or kind <> 'INSPECTION')
);
comment on table supervision_conclusion is 'Conclusion of an inspection, assessment of a supervision; only an inspection proposes discipline';

create table supervision_acknowledgement (
  supervision_case uuid primary key references supervision_conclusion,
  person           uuid        not null references person,
  at               timestamptz not null
);

create table supervision_shortcoming (
  id               uuid primary key,
  supervision_case uuid not null references supervision_conclusion,
  number           int  not null,
  finding          int,
  text             text not null,
  unit             uuid not null references unit,
  due              date not null,
  unique (supervision_case, number),
  foreign key (supervision_case, finding) references supervision_finding (supervision_case, number)
);
create index supervision_shortcoming_unit on supervision_shortcoming (unit);

create table supervision_mending (
  id          uuid primary key,
  shortcoming uuid        not null references supervision_shortcoming,
  number      int         not null,
  day         date        not null,
  text        text        not null,
  person      uuid        not null references person,
  at          timestamptz not null,
  unique (shortcoming, number)
);
comment on column supervision_mending.day is 'When the unit had mended it, in Asia/Ho_Chi_Minh';

create table supervision_mending_decision (
  mending  uuid primary key references supervision_mending,
  accepted boolean     not null,
  words    text,
  person   uuid        not null references person,
  at       timestamptz not null,
  check (accepted or words is not null)
);

create function refuse_concluded_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or exists (select from supervision_conclusion c where c.supervision_case = old.supervision_case) then
    raise exception 'What was found is never changed once the case is concluded.';
  end if;
  return new;
end $$;

create trigger supervision_finding_stays before update or delete on supervision_finding
  for each row execute function refuse_concluded_change();
create trigger supervision_conclusion_stays before update or delete on supervision_conclusion
  for each row execute function refuse_supervision_change();
create trigger supervision_acknowledgement_stays before update or delete on supervision_acknowledgement
  for each row execute function refuse_supervision_change();
create trigger supervision_shortcoming_stays before update or delete on supervision_shortcoming
  for each row execute function refuse_supervision_change();
create trigger supervision_mending_stays before update or delete on supervision_mending
  for each row execute function refuse_supervision_change();
create trigger supervision_mending_decision_stays before update or delete on supervision_mending_decision
  for each row execute function refuse_supervision_change();
