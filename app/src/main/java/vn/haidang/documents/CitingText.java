package vn.haidang.documents;

/** The text of an edition that cites others, and where its passages are read. */
public interface CitingText {

  /** The text to which the spans of its mentions point. */
  String text();

  /** Which edition of its plan it is, from 1. */
  int editionNumber();

  /** The address of the reader, open at this item. */
  String address(String section, long item);
}
