-- How each person wants to be told, the operator's mail server, and the mail that waits for it.
create table notice_preference (
  person uuid primary key references person,
  address text,
  language text not null check (language in ('vi', 'en')),
  ways jsonb not null,
  digest_at time not null,
  quiet_from time,
  quiet_to time,
  quiet_days_off boolean,
  urgent_passes boolean not null,
  version integer not null,
  check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (quiet_days_off is null))
);
comment on column notice_preference.ways is 'Object of kind to NONE, PRODUCT, DIGEST or AT_ONCE; kinds left out go the way of their kind';
comment on column notice_preference.quiet_from is 'Own quiet hours; null where the rule notice.quiet-hours holds';

-- Notices that wait to go into a letter; gone once they are in one.
create table notice_mail (
  notice bigint primary key references notice on delete cascade,
  person uuid not null references person,
  digest boolean not null,
  passes boolean not null,
  due_at timestamptz not null
);
create index notice_mail_due on notice_mail (due_at);
create index notice_mail_person on notice_mail (person, digest);
comment on column notice_mail.passes is 'Urgent, and the person lets urgent ones pass quiet hours';

create table mail_message (
  id uuid primary key,
  person uuid not null references person,
  address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  message_id text not null unique,
  notices integer not null,
  digest boolean not null,
  passes boolean not null,
  state text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
  attempts integer not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  answer text
);
create index mail_message_due on mail_message (due_at) where state = 'WAITING';
create index mail_message_made on mail_message (made_at);
comment on column mail_message.message_id is 'Given once: a letter sent again after a crash carries the same one';
comment on column mail_message.answer is 'What the mail server answered, or why it was not reached';

create table mail_setting (
  one_row boolean primary key default true check (one_row),
  switched_on boolean not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  tls text not null check (tls in ('NONE', 'STARTTLS', 'IMPLICIT')),
  sender text not null,
  account text,
  domains text[] not null,
  console_url text,
  version integer not null
);
comment on table mail_setting is 'The mail server of the operator; the password of its account is kept in the data folder, not here';
