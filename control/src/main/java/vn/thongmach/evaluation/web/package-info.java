/** HTTP of scores, evidence, scorecards and reported values. */
@NullMarked
package vn.thongmach.evaluation.web;

import org.jspecify.annotations.NullMarked;
