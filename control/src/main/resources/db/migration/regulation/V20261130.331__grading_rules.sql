-- Common criteria with their points, and how a review is held.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000033101', 'grading.common-criteria', '2023-10-04T00:00:00+07',
   '{"regulation": "124-QĐ/TW", "article": "chưa rõ điều",
     "collective": [
       {"code": "LEADERSHIP", "text": "Chấp hành chủ trương, nguyên tắc, quy chế; đoàn kết nội bộ; xây dựng tổ chức trong sạch, vững mạnh", "points": 10},
       {"code": "INNOVATION", "text": "Đổi mới, sáng tạo; kỷ luật, kỷ cương; phòng, chống tham nhũng, lãng phí, tiêu cực", "points": 10},
       {"code": "SELF_CRITICISM", "text": "Tự phê bình và phê bình; khắc phục hạn chế, khuyết điểm đã được chỉ ra", "points": 10}],
     "individual": [
       {"code": "QUALITIES", "text": "Phẩm chất chính trị, đạo đức, lối sống; trách nhiệm nêu gương", "points": 10},
       {"code": "INNOVATION", "text": "Tư duy đổi mới; khát vọng cống hiến; dám nghĩ, dám làm", "points": 10},
       {"code": "SELF_CRITICISM", "text": "Tự phê bình và phê bình, tự soi, tự sửa; khắc phục hạn chế, khuyết điểm", "points": 10}]}',
   'Lấy theo khung tiêu chí của Quy định 366-QĐ/TW; chưa đối chiếu với Quy định 124-QĐ/TW', false,
   '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000033102', 'grading.common-criteria', '2025-08-30T00:00:00+07',
   '{"regulation": "366-QĐ/TW", "article": "Phụ lục khung tiêu chí",
     "collective": [
       {"code": "LEADERSHIP", "text": "Chấp hành chủ trương, nguyên tắc, quy chế; đoàn kết nội bộ; xây dựng tổ chức trong sạch, vững mạnh", "points": 10},
       {"code": "INNOVATION", "text": "Đổi mới, sáng tạo; kỷ luật, kỷ cương; phòng, chống tham nhũng, lãng phí, tiêu cực", "points": 10},
       {"code": "SELF_CRITICISM", "text": "Tự phê bình và phê bình; khắc phục hạn chế, khuyết điểm đã được chỉ ra", "points": 10}],
     "individual": [
       {"code": "QUALITIES", "text": "Phẩm chất chính trị, đạo đức, lối sống; trách nhiệm nêu gương", "points": 10},
       {"code": "INNOVATION", "text": "Tư duy đổi mới, chiến lược; khát vọng cống hiến; dám nghĩ, dám làm", "points": 10},
       {"code": "SELF_CRITICISM", "text": "Tự phê bình và phê bình, tự soi, tự sửa; khắc phục hạn chế, khuyết điểm", "points": 10}]}',
   'Phụ lục Quy định 366-QĐ/TW ngày 30/8/2025 (nhóm tiêu chí của cá nhân theo tin báo chí; của tập thể và điểm từng tiêu chí ghi theo hiểu biết, chưa đối chiếu văn bản)',
   false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000033103', 'grading.procedure', '2023-10-04T00:00:00+07',
   '{"regulation": "124-QĐ/TW", "article": "chưa rõ điều", "reviewDays": 1, "targetDoneFrom": 50}',
   'Ghi theo hiểu biết, chưa đối chiếu Quy định 124-QĐ/TW; mức điểm để coi một chỉ tiêu là đã hoàn thành (dù chậm) là mặc định của Thông Mạch',
   false, '2026-11-30T00:00:00+07', 'Thông Mạch'),
  ('019ab000-0000-7000-8000-000000033104', 'grading.procedure', '2025-08-30T00:00:00+07',
   '{"regulation": "366-QĐ/TW", "article": "chưa rõ điều", "reviewDays": 1, "targetDoneFrom": 50}',
   'Hướng dẫn 43-HD/BTCTW năm 2025 (ghi theo hiểu biết, chưa đối chiếu văn bản); mức điểm để coi một chỉ tiêu là đã hoàn thành (dù chậm) là mặc định của Thông Mạch',
   false, '2026-11-30T00:00:00+07', 'Thông Mạch');
