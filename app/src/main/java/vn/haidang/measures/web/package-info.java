/** The screens of the figures: scorecard, indicator, sheet. The records are what templates show. */
@NullMarked
package vn.haidang.measures.web;

import org.jspecify.annotations.NullMarked;
