/** HTTP of units, people and mandates. */
@NullMarked
package vn.thongmach.organisation.web;

import org.jspecify.annotations.NullMarked;
