-- Titles and awards with their quotas; unverified until somebody checks them against the law.
insert into rule_wording values
  ('019ab000-0000-7000-8000-000000037101', 'emulation.titles', '2024-01-01T00:00:00+07',
   '{"regulation": "06/2022/QH15", "article": "Điều 19–28, 74", "titles": [
     {"code": "lao-dong-tien-tien", "vi": "Lao động tiên tiến", "en": "Advanced worker", "for": "PERSON",
      "decides": "Thủ trưởng cơ quan, đơn vị", "quota": null},
     {"code": "chien-si-thi-dua-co-so", "vi": "Chiến sĩ thi đua cơ sở", "en": "Emulation fighter of the unit", "for": "PERSON",
      "decides": "Thủ trưởng cơ quan, đơn vị", "quota": {"share": 0.15, "of": "TITLE", "title": "lao-dong-tien-tien"}},
     {"code": "giay-khen-ca-nhan", "vi": "Giấy khen cá nhân", "en": "Certificate of commendation, person", "for": "PERSON",
      "decides": "Thủ trưởng cơ quan, đơn vị", "quota": null},
     {"code": "tap-the-lao-dong-tien-tien", "vi": "Tập thể lao động tiên tiến", "en": "Advanced unit", "for": "UNIT",
      "decides": "Thủ trưởng cơ quan, đơn vị", "quota": null},
     {"code": "tap-the-lao-dong-xuat-sac", "vi": "Tập thể lao động xuất sắc", "en": "Excellent unit", "for": "UNIT",
      "decides": "Bộ, ngành, tỉnh hoặc cơ quan được ủy quyền", "quota": {"share": 0.2, "of": "UNITS"}},
     {"code": "co-thi-dua", "vi": "Cờ thi đua", "en": "Emulation flag", "for": "UNIT",
      "decides": "Bộ, ngành, tỉnh hoặc cơ quan được ủy quyền", "quota": {"number": 1}},
     {"code": "giay-khen-tap-the", "vi": "Giấy khen tập thể", "en": "Certificate of commendation, unit", "for": "UNIT",
      "decides": "Thủ trưởng cơ quan, đơn vị", "quota": null}]}',
   'Luật Thi đua, khen thưởng 06/2022/QH15; tỷ lệ là tham số của Thông Mạch, cần đối chiếu Nghị định và quy chế của đơn vị',
   false, '2026-11-30T00:00:00+07', 'Thông Mạch');
