package vn.haidang.kernel.legaltext;

import java.util.List;

/** Agencies named for a part of the text, and what the text gives them to do. */
public record Responsibility(
    String section, List<String> agencies, Role role, String quote, Span span) {

  public Responsibility {
    agencies = List.copyOf(agencies);
  }

  /** Chủ trì, phối hợp, theo dõi và giám sát, đề nghị, tiếp nhận và tổng hợp. */
  public enum Role {
    LEAD,
    PARTNER,
    MONITORS,
    REQUESTED,
    RECEIVES
  }
}
