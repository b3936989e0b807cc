/** Users, tokens, sessions and audit entries as stored, and the ports to their storage. */
@NullMarked
package vn.thongmach.access.model;

import org.jspecify.annotations.NullMarked;
