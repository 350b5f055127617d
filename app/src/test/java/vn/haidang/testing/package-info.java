/** What tests stand on: a real PostgreSQL, the running program, the real documents. */
@NullMarked
package vn.haidang.testing;

import org.jspecify.annotations.NullMarked;
