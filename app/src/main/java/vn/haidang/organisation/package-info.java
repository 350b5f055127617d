/**
 * Units, posts and people through time: who stood where on any day, what became of whom, and who
 * may act for a unit.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package vn.haidang.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
