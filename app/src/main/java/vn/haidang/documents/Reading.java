package vn.haidang.documents;

import java.util.Arrays;
import java.util.List;
import vn.haidang.kernel.legaltext.Source;
import vn.haidang.platform.Problem;

/** What became of a file: a text with positions, or a refusal that says why. */
public sealed interface Reading {

  /**
   * The file as text and tables, in reading order.
   *
   * @param remarks what the reader changed or left out on the way ("deleted text of tracked changes
   *     left out")
   */
  record Readable(Source source, List<Remark> remarks) implements Reading {
    public Readable {
      remarks = List.copyOf(remarks);
    }
  }

  /** The file cannot be taken as a document; nothing of it is kept. */
  record Refused(Problem problem) implements Reading {}

  /**
   * Something an official should know of how the file was read.
   *
   * @param code stable, {@code documents.…}; the sentence stands under {@code remark.<code>}
   */
  record Remark(String code, List<String> arguments) {
    public Remark {
      arguments = List.copyOf(arguments);
    }

    static Remark of(String code, Object... arguments) {
      return new Remark(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The key of the sentence in the message file. */
    public String messageKey() {
      return "remark." + code;
    }
  }
}
