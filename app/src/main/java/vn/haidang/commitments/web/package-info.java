/** Pages of the commitments and what they show. */
@NullMarked
package vn.haidang.commitments.web;

import org.jspecify.annotations.NullMarked;
