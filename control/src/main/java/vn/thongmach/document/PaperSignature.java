package vn.thongmach.document;

import java.util.List;

/**
 * One of those who sign, from left to right.
 *
 * @param above the lines above the name, such as "T/M BAN KIỂM PHIẾU" and "TRƯỞNG BAN"
 * @param note under them in italics, such as "(Ký, ghi rõ họ tên)" or when it was confirmed; may be
 *     empty
 * @param name full name, may be empty where it is filled in by hand
 */
public record PaperSignature(List<String> above, String note, String name) {}
