/** Documents as they came in: files, readers, records, citations between them. */
@ApplicationModule(allowedDependencies = {"platform", "organisation"})
@NullMarked
package vn.haidang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
