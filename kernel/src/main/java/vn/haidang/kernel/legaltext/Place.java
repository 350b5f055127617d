package vn.haidang.kernel.legaltext;

/**
 * Where a block stands in the file, for messages to a person.
 *
 * @param line 1-based line or paragraph number in its part
 * @param part page or sheet ("trang 3", "Biểu 1"), empty where the file has none
 */
public record Place(int line, String part) {}
