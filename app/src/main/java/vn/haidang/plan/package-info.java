/**
 * Plans: editions, proposals, review, issue. Publishes {@code PlanIssued} and knows no listener.
 */
@ApplicationModule(allowedDependencies = {"platform", "organisation", "documents"})
@NullMarked
package vn.haidang.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
