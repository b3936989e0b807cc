/** Security chains, sign-in, sessions, bearer tokens and the audit list over HTTP. */
@NullMarked
package vn.thongmach.access.web;

import org.jspecify.annotations.NullMarked;
