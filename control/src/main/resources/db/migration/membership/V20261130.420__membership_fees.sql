-- Party fees: what they are counted from, and what was paid. Whole đồng; never changed, withdrawn with a reason.
create table membership_fee_base (
  id            uuid primary key,
  file          uuid not null references membership_file on delete cascade,
  from_month    date not null check (extract(day from from_month) = 1),
  kind          text not null check (kind in ('WAGE', 'PENSION', 'STUDENT', 'OTHER', 'OTHER_PAST_WORKING_AGE')),
  income        bigint check (income >= 0),
  relief        text not null check (relief in ('NONE', 'HALF', 'FULL')),
  reason        text,
  declared_on   date not null,
  recorded_by   text not null,
  recorded_at   timestamptz not null,
  withdrawn_at  timestamptz,
  withdrawn_by  text,
  withdrawn_for text,
  check ((income is not null) = (kind in ('WAGE', 'PENSION'))),
  check (relief = 'NONE' or reason is not null)
);
create unique index membership_fee_base_month on membership_fee_base (file, from_month) where withdrawn_at is null;
comment on table membership_fee_base is 'Personal data: declared by the member and confirmed by the cell; holds from its month until the next one';
comment on column membership_fee_base.income is 'Đồng a month';
comment on column membership_fee_base.reason is 'Why the member is excused in part';

create table membership_fee_payment (
  id            uuid primary key,
  file          uuid not null references membership_file on delete cascade,
  day           date not null,
  amount        bigint not null check (amount > 0),
  from_month    date not null check (extract(day from from_month) = 1),
  to_month      date not null check (extract(day from to_month) = 1),
  receipt       text not null,
  note          text,
  recorded_by   text not null,
  recorded_at   timestamptz not null,
  withdrawn_at  timestamptz,
  withdrawn_by  text,
  withdrawn_for text,
  check (to_month >= from_month)
);
create unique index membership_fee_payment_receipt on membership_fee_payment (file, receipt) where withdrawn_at is null;
comment on table membership_fee_payment is 'Personal data: what a member paid';
comment on column membership_fee_payment.amount is 'Đồng';

create function refuse_membership_fee_change() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
    or to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_for']
      <> to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_for'] then
    raise exception 'Fees are never changed, only withdrawn once.';
  end if;
  return new;
end $$;
create trigger membership_fee_base_stays before update on membership_fee_base
  for each row execute function refuse_membership_fee_change();
create trigger membership_fee_payment_stays before update on membership_fee_payment
  for each row execute function refuse_membership_fee_change();
