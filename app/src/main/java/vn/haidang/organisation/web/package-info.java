/** The screens of the organisation. The records are what the templates show. */
@NullMarked
package vn.haidang.organisation.web;

import org.jspecify.annotations.NullMarked;
