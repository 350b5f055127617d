/** How indicators stand, to read for other modules; what stands here may be shown to the public. */
@NamedInterface("published")
@NullMarked
package vn.haidang.measures.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
