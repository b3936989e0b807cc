package vn.thongmach.grading;

import java.math.BigDecimal;

/**
 * One of the common criteria, by rule {@code grading.common-criteria}.
 *
 * @param points the most it gives
 */
public record CommonCriterion(String code, String text, BigDecimal points) {}
