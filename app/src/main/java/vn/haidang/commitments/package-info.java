/**
 * Commitments: who owes what to whom by when, proved how and confirmed by whom; the monthly
 * briefing.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "organisation",
      "documents",
      "publication",
      "plan",
      "measures::feed",
      "measures::published"
    })
@NullMarked
package vn.haidang.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
