-- How many an inspection team is.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000031101', 'inspection.team-size', '2021-07-28T00:00:00+07',
   '{"least": 3, "most": 5}',
   'Quy định 22-QĐ/TW ngày 28/7/2021', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000031102', 'inspection.team-size', '2025-05-30T00:00:00+07',
   '{"least": 3, "most": 5}',
   'Quy định 296-QĐ/TW ngày 30/5/2025', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
