-- Monthly meetings of cells, the share that must be there, when is reminded and until when a meeting is told in time; recalled, not read in the document.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000000391', 'meeting.rhythm', '2025-07-01T00:00:00+07',
   '{"regulation": "Điều lệ Đảng, Điều 22", "present": 1, "of": 2, "remindWorkingDays": 5, "reportDays": 5}',
   'Điều lệ Đảng, Điều 22 (chi bộ họp thường lệ mỗi tháng một lần), nhớ lại, chưa đối chiếu văn bản', false, '2026-11-30T00:00:00+07', 'Thông Mạch');
