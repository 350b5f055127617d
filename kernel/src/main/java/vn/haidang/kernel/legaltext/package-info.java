/**
 * From the text of an official document to its outline, duties, figures, references and doubts.
 * Knows no file format and no database.
 */
package vn.haidang.kernel.legaltext;
