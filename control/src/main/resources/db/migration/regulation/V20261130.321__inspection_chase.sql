-- When those are told who owe something to an inspection, and how long a file may take.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000032101', 'inspection.evidence-chase', '2000-01-01T00:00:00+07',
   '{"before": 1, "after": 1, "above": 2}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000032102', 'inspection.file-days', '2021-07-28T00:00:00+07',
   '{"workingDays": 15, "before": 3, "after": 1, "above": 3}',
   'Quy định 22-QĐ/TW ngày 28/7/2021', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000032103', 'inspection.file-days', '2025-05-30T00:00:00+07',
   '{"workingDays": 15, "before": 3, "after": 1, "above": 3}',
   'Quy định 296-QĐ/TW ngày 30/5/2025', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000032104', 'inspection.follow-up-chase', '2000-01-01T00:00:00+07',
   '{"before": 5, "after": 1, "above": 3}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
