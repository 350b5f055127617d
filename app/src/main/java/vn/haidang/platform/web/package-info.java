/** What the pages of the platform show. */
@NullMarked
package vn.haidang.platform.web;

import org.jspecify.annotations.NullMarked;
