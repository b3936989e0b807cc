-- How many an inspection team is; an inspection commission is headed by its Chủ nhiệm.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000031101', 'inspection.team-size', '2021-07-28T00:00:00+07',
   '{"least": 3, "most": 5}',
   'Quy định 22-QĐ/TW ngày 28/7/2021', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000031102', 'inspection.team-size', '2025-05-30T00:00:00+07',
   '{"least": 3, "most": 5}',
   'Quy định 296-QĐ/TW ngày 30/5/2025', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000031103', 'organisation.head-posts', '2000-01-01T00:00:00+07',
   '{"management": ["Chủ tịch Hội đồng thành viên", "Tổng giám đốc", "Giám đốc", "Trưởng", "Tổ trưởng", "Đội trưởng",
     "Chủ nhiệm", "Quyền", "Phụ trách"], "party": ["Bí thư", "Quyền Bí thư", "Chủ nhiệm", "Phụ trách"]}',
   'Mặc định của Thông Mạch', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
