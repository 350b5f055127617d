package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Download;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;
import vn.haidang.publication.WordFile;

/** The upper rungs of the ladder, and where one's digest goes, for programs. */
@RestController
@Needs(Permission.ASSIGN_WORK)
class UrgingApi {

  private final Urgings urgings;
  private final Digests digests;

  UrgingApi(Urgings urgings, Digests digests) {
    this.urgings = urgings;
    this.digests = digests;
  }

  /** A unit that has come to be urged: tasks a week late, two weeks late, the earliest due date. */
  record LateUnitView(int unit, int late, int leading, LocalDate oldest) {
    static LateUnitView of(Candidate c) {
      return new LateUnitView(c.unit().value(), c.late(), c.leading(), c.oldest());
    }
  }

  /** By when the unit shall answer. */
  record AnswerByView(LocalDate reply) {}

  /** The letter that was made. */
  record UrgingLetterView(long letter, int unit, LocalDate made, LocalDate reply, int tasks) {
    static UrgingLetterView of(Urging u) {
      return new UrgingLetterView(
          u.id(), u.unit().value(), u.madeOn(), u.replyBy(), u.matters().size());
    }
  }

  /** Where one's daily digest goes; null: nowhere. */
  record DigestAddressView(@Nullable String address) {}

  @GetMapping("/api/v1/urging")
  Listing<LateUnitView> list(SignedIn user) {
    return Listing.whole(urgings.listCandidates(user), LateUnitView::of);
  }

  @PostMapping("/api/v1/urging/{unit:[1-9]\\d{0,8}}")
  @InUnitOf("unit")
  @ResponseStatus(HttpStatus.CREATED)
  UrgingLetterView urge(
      @PathVariable UnitId unit, @RequestBody AnswerByView wanted, SignedIn user) {
    return UrgingLetterView.of(urgings.get(urgings.urge(unit, wanted.reply(), user), user));
  }

  @GetMapping("/api/v1/urging/letters/{letter}")
  @Needs(Permission.READ)
  UrgingLetterView letter(@PathVariable long letter, SignedIn user) {
    return UrgingLetterView.of(urgings.get(letter, user));
  }

  @GetMapping("/api/v1/urging/letters/{letter}/word")
  @Needs(Permission.READ)
  ResponseEntity<byte[]> word(@PathVariable long letter, SignedIn user) {
    return Download.of(
        "cong-van-don-doc-" + letter + ".docx",
        WordFile.MEDIA_TYPE,
        WordFile.write(urgings.letter(urgings.get(letter, user))));
  }

  @GetMapping("/api/v1/me/digest")
  @Needs(Permission.READ)
  DigestAddressView digest(SignedIn user) {
    return new DigestAddressView(digests.findAddress(user).orElse(null));
  }

  @PostMapping("/api/v1/me/digest")
  @AsksForUnitsItself("Digests, for himself")
  @Needs(Permission.READ)
  DigestAddressView subscribe(@RequestBody DigestAddressView wanted, SignedIn user) {
    String address = wanted.address();
    digests.subscribe(user, address == null ? "" : address);
    return digest(user);
  }

  @DeleteMapping("/api/v1/me/digest")
  @AsksForUnitsItself("Digests, for himself")
  @Needs(Permission.READ)
  DigestAddressView stop(SignedIn user) {
    digests.stop(user);
    return digest(user);
  }
}
