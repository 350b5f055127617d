/**
 * The screens of the library: list, record, graph, unclear citations. The records are what the
 * templates show.
 */
@NullMarked
package vn.haidang.documents.web;

import org.jspecify.annotations.NullMarked;
