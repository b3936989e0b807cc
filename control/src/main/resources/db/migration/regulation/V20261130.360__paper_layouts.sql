-- How papers are laid out: margins in mm, letters of the body in points.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000036001', 'document.state-layout', '2020-03-05T00:00:00+07',
   '{"top": 20, "bottom": 20, "left": 30, "right": 15, "size": 14}',
   'Nghị định 30/2020/NĐ-CP ngày 5/3/2020, Phụ lục I', false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000036002', 'document.party-layout', '2018-04-03T00:00:00+07',
   '{"top": 20, "bottom": 20, "left": 30, "right": 15, "size": 14}',
   'Hướng dẫn 36-HD/VPTW ngày 3/4/2018', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
