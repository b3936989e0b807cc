/**
 * What people write to each other about a thing, read by whoever may read the thing: plain text
 * with people mentioned, edited and withdrawn with trace, never part of a score. Nouns: Comment,
 * Mention. Proved by {@code CommentWebModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "notice", "organisation"})
package vn.thongmach.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
