/**
 * What people are told of: one line for each person about what they were given, asked or answered,
 * with the way to it. Other modules tell inside their own transaction; nobody is told of what they
 * did themselves. Nouns: Notice, NoticeDraft, NoticeKind. Proved by {@code NoticeModuleTests} and
 * {@code NoticeWebModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "organisation"})
package vn.thongmach.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
