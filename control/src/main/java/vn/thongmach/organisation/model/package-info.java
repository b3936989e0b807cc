/** Rules of units, people and mandates, and the ports to their rows. */
@NullMarked
package vn.thongmach.organisation.model;

import org.jspecify.annotations.NullMarked;
