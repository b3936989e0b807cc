/** Table rule_wording. */
@NullMarked
package vn.thongmach.regulation.storage;

import org.jspecify.annotations.NullMarked;
