package vn.haidang.commitments.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;
import vn.haidang.publication.OfficialDocument;

/** The letter that would urge a unit, and by when it shall answer. */
public record UrgingLetterPage(
    String unit,
    String name,
    OfficialDocument letter,
    LocalDate replyBy,
    @Nullable Problem problem) {}
