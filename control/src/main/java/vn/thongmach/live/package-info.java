/**
 * The live feed to the screens: modules publish what changed, each reader gets what lies in its
 * scope. Noun: LiveFeed. Proved by {@code FeedTests} and {@code StreamModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
