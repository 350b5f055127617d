package vn.haidang.documents.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.platform.Problem;

/**
 * One citation: where it stands, what it may mean, and the form in which an official says so.
 *
 * @param citing the document in whose text it stands
 * @param typed what stood in the form that could not be carried out; empty at first
 * @param problems what is wrong, by field; {@code ""} for the whole
 */
public record CitationPage(
    CitedDocument citation,
    Document citing,
    List<Passage> passages,
    List<Document> candidates,
    Map<String, String> typed,
    Map<String, Problem> problems) {

  public CitationPage {
    passages = List.copyOf(passages);
    candidates = List.copyOf(candidates);
    typed = Map.copyOf(typed);
    problems = Map.copyOf(problems);
  }

  /** What stood in this field; the words of the citation at first. */
  public String value(String field, @Nullable String otherwise) {
    return typed.getOrDefault(field, typed.isEmpty() && otherwise != null ? otherwise : "");
  }
}
