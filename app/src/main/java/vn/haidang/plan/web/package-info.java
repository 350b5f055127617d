/**
 * The screens of the plan: reader, review, list, upload, editions and their difference. The records
 * are what the templates show.
 */
@NullMarked
package vn.haidang.plan.web;

import org.jspecify.annotations.NullMarked;
