package vn.haidang.commitments;

import java.util.List;
import java.util.Optional;

/**
 * In whose name a unit writes, as the head of an official document shows it.
 *
 * @param superior the body above; empty for a People's Committee itself
 * @param issuer a line each: {@code Ủy ban nhân dân}, {@code Thành phố Hải Phòng}
 * @param notation behind the type in a number: {@code UBND}, {@code SKHĐT}
 * @param place of the place line: {@code Hải Phòng}
 * @param authority on whose authority its chief of office or its head signs
 * @param name as running text calls it: {@code Ủy ban nhân dân thành phố Hải Phòng}
 */
record IssuingBody(
    Optional<String> superior,
    List<String> issuer,
    String notation,
    String place,
    List<String> authority,
    String name) {}
