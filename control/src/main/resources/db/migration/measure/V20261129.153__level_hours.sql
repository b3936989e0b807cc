-- How long obstacles lie on a desk, and the rules by which they go on to the next.
insert into measure_definition
  (code, valid_from, name_vi, name_en, meaning_vi, meaning_en, unit, kind, better, lowest, highest, made_by)
values
  ('obstacle-level-working-hours', '2000-01-01', 'Thời gian xử lý vướng mắc ở mỗi cấp',
   'Time obstacles take at a level',
   'Tổng số giờ làm việc vướng mắc nằm ở một cấp chia cho số lần vướng mắc rời cấp đó.',
   'Working hours that obstacles lay on a desk, per time that one left a desk.',
   'hour', 'RATIO', 'LOWER', 0, 100000, 'thongmach');

insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000008', 'obstacle.escalation', '2000-01-01T00:00:00+07',
   '{"first": 3, "management": [3, 3, 5], "party": [3, 3, 5]}',
   'Mặc định của Thông Mạch', false, '2026-11-29T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000000009', 'organisation.head-posts', '2000-01-01T00:00:00+07',
   '{"management": ["Chủ tịch Hội đồng thành viên", "Tổng giám đốc", "Giám đốc", "Trưởng", "Tổ trưởng", "Đội trưởng",
     "Chủ nhiệm", "Quyền", "Phụ trách"], "party": ["Bí thư", "Quyền Bí thư", "Phụ trách"]}',
   'Mặc định của Thông Mạch', false, '2026-11-29T00:00:00+07', 'Thông Mạch');
