/**
 * Official documents as files: the layout of Nghị định 30/2020/NĐ-CP. Knows no business module;
 * whoever has something to issue hands over an {@link vn.haidang.publication.OfficialDocument}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.haidang.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
