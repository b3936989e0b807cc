/**
 * What people are told of: one line for each person about what they were given, asked or answered,
 * with the way to it. Other modules tell inside their own transaction; nobody is told of what they
 * did themselves. Each chooses how: in the product, by a letter at once or in the letter of the
 * day, with quiet hours; letters go through the operator's mail server from a queue. Nouns: Notice,
 * NoticeDraft, NoticeKind, NoticePreference, QuietHours, Mail. Proved by {@code
 * ObstacleNoticeModuleTests}, {@code NoticeWebModuleTests}, {@code NoticeMailModuleTests}, {@code
 * MailServerModuleTests} and {@code MailWebModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "organisation", "regulation"})
package vn.thongmach.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
