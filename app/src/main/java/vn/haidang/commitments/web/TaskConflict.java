package vn.haidang.commitments.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.OfficersInCharge;
import vn.haidang.commitments.Visibility;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Post;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Conflict.Side;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** What two people wrote of one task at once, side by side. */
@Component
class TaskConflict {

  private final Commitments commitments;
  private final OfficersInCharge officers;
  private final UnitNames names;
  private final MessageFiles messages;

  TaskConflict(
      Commitments commitments, OfficersInCharge officers, UnitNames names, MessageFiles messages) {
    this.commitments = commitments;
    this.officers = officers;
    this.names = names;
    this.messages = messages;
  }

  /** Whether something was refused because somebody else was faster. */
  static boolean explains(Problem problem) {
    return problem.code().equals("commitments.changed-meanwhile");
  }

  /** What the office says of it besides owner and due date. */
  Screen particulars(CommitmentId id, TaskForm typed, SignedIn user) {
    Commitment now = commitments.get(id);
    Texts t = messages.in(user.language());
    Visibility mine = Visibility.of(typed.text("visibility"));
    return at(now, "/particulars")
        .field(
            "to",
            "task.owed-to",
            names.side(typed.text("to")),
            names.side(text(now.owedTo().unit())))
        .field("to-words", "task.owed-to.words", typed.text("to-words"), now.owedTo().words())
        .field(
            "visibility",
            "task.visibility",
            new Side(mine.name(), t.get(mine.messageKey())),
            new Side(now.visibility().name(), t.get(now.visibility().messageKey())))
        .field(
            "deliverable", "task.deliverable", typed.text("deliverable"), text(now.deliverable()))
        .field("basis", "task.basis", typed.text("basis"), text(now.legalBasis()))
        .screen();
  }

  /** Who is in charge of it. */
  Screen inCharge(CommitmentId id, String address, TaskForm typed) {
    Commitment now = commitments.get(id);
    Map<String, String> posts =
        officers.posts(now).stream()
            .collect(Collectors.toMap(post -> post.id().toString(), Post::title));
    Map<String, String> people =
        officers.choices(now).stream()
            .map(Holding::person)
            .distinct()
            .collect(
                Collectors.toMap(
                    one -> one.id().toString(), one -> one.name(), (one, same) -> one));
    return at(now, address)
        .field(
            "post",
            "task.accountable",
            named(typed.text("post"), posts),
            named(text(now.accountable()), posts))
        .field(
            "officer",
            "task.officer",
            named(typed.text("officer"), people),
            named(text(now.officer()), people))
        .screen();
  }

  private static Conflict at(Commitment now, String address) {
    String task = "/tasks/" + now.id();
    return Conflict.at(task, task + address).version(now.version());
  }

  private static Side named(String number, Map<String, String> names) {
    return new Side(number, names.getOrDefault(number, number));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
