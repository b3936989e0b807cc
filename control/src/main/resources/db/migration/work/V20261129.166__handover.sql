-- Work passed from one unit to another, with every step and how long each side took for it.
create table handover (
  id uuid primary key,
  what text not null,
  on_type text check (on_type in ('TASK', 'PROGRAMME')),
  on_code text,
  from_unit uuid not null references unit,
  from_person uuid references person,
  to_unit uuid not null references unit,
  to_person uuid references person,
  asked_at timestamptz not null,
  due date not null,
  state text not null
    check (state in ('ASKED', 'ACCEPTED', 'REFUSED', 'DELIVERED', 'RETURNED', 'CONFIRMED', 'WITHDRAWN')),
  steps jsonb not null,
  answer_minutes integer check (answer_minutes >= 0),
  deliver_minutes integer check (deliver_minutes >= 0),
  version integer not null,
  search_key text not null,
  check (from_unit <> to_unit),
  check ((on_type is null) = (on_code is null))
);
create index handover_from on handover (from_unit, due);
create index handover_to on handover (to_unit, due);
create index handover_asked on handover (asked_at);
comment on column handover.steps is 'Array of {state, at, by, person, words, minutes}: minutes is the working time until the next step';
comment on column handover.answer_minutes is 'Working minutes until the receiving unit accepted or refused';
comment on column handover.deliver_minutes is 'Working minutes the receiving unit took from accepting to delivering, returns included; null until it delivered';
