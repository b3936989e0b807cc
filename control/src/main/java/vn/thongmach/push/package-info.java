/**
 * Tells people on their own devices what they were told in the product, by web push (RFC 8030,
 * 8291, 8292): only its kind and title, encrypted for the device. Nouns: PushDevice. Proved by
 * {@code PushModuleTests} and {@code PushCipherTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "notice", "regulation"})
package vn.thongmach.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
