package vn.haidang.commitments;

import java.time.Instant;
import vn.haidang.organisation.UnitId;

/** A calendar of a unit's due dates that a phone or a mail programme fetches by itself. */
public record Feed(long id, UnitId unit, Instant createdAt) {}
