/**
 * How other modules supply figures: they offer beans of {@link FigureFeed}, and measures asks them
 * without knowing who they are.
 */
@NamedInterface("feed")
@NullMarked
package vn.haidang.measures.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
