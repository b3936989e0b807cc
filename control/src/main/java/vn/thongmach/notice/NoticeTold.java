package vn.thongmach.notice;

import java.util.UUID;

/** Somebody was told something; published once that is committed. */
public record NoticeTold(UUID person, long notice) {}
