/**
 * What every module stands on: settings, database, sign-in, audit, files, page shell and the
 * program's commands.
 *
 * <p>Knows no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.haidang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
