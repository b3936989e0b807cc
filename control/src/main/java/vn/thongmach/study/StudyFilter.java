package vn.thongmach.study;

import org.jspecify.annotations.Nullable;

/**
 * Which campaigns are wanted.
 *
 * @param mine only those in which the reader must take part today
 * @param q words in the title or topic
 */
public record StudyFilter(StudyCampaign.@Nullable State state, boolean mine, @Nullable String q) {}
