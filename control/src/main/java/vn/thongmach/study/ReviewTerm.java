package vn.thongmach.study;

import java.time.LocalDate;

/**
 * When the commitments of a year are reviewed.
 *
 * @param opens first day
 * @param ownDue last day to say how far, on a working day
 * @param answerDue last day to answer, on a working day
 */
public record ReviewTerm(int year, LocalDate opens, LocalDate ownDue, LocalDate answerDue) {}
