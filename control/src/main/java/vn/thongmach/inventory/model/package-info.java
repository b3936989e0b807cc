/**
 * What a file tells, what is known of its source, and the plan that leads from one to the other:
 * plain Java without clock, network or database. Proved by {@code ImportPlanPropertyTests}.
 */
@NullMarked
package vn.thongmach.inventory.model;

import org.jspecify.annotations.NullMarked;
