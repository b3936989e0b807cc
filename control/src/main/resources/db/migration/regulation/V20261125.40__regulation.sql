-- One wording of a rule. A wording holds from effective_from until the next one of the same code; a later record for the
-- same date replaces the earlier one, which stays for the record.
create table rule_wording (
  id             uuid primary key,
  code           text        not null,
  effective_from timestamptz not null,
  parameters     jsonb       not null,
  source         text        not null,
  verified       boolean     not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null
);

create index rule_wording_code on rule_wording (code, effective_from, recorded_at);

insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000001', 'outage.severities', '2000-01-01T00:00:00+07', '["CRITICAL"]',
   'Mặc định của Thông Mạch', false, '2026-11-25T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000000002', 'score.state-thresholds', '2000-01-01T00:00:00+07',
   '{"slow": -2, "short": -8, "severe": -15}', 'Mặc định của Thông Mạch', false, '2026-11-25T00:00:00+07', 'Thông Mạch');
