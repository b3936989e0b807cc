/**
 * The grade of each collective and person for a year, by the dated rules of review and grading:
 * what somebody qualifies for, and how many of a group may stay excellent. Exact and plain Java
 * without storage. Nouns: Subject, Grade, Grading, Graded, Reason. Proved by {@code GradingTests}
 * and {@code GradingPropertyTests}.
 */
@NullMarked
@NamedInterface("grading")
package vn.thongmach.evaluation.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
