/**
 * Figures: what is measured, what was known when, what was promised, how it stands and how the year
 * will end.
 */
@ApplicationModule(allowedDependencies = {"platform", "organisation", "documents", "plan"})
@NullMarked
package vn.haidang.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
