/** Tables app_user, user_session, access_token and audit_entry. */
@NullMarked
package vn.thongmach.access.storage;

import org.jspecify.annotations.NullMarked;
