package vn.haidang.platform;

/**
 * What somebody may do here; endpoints ask for it with {@link Needs}, pages by {@link
 * SignedIn#may}.
 */
public enum Permission {
  /** Look after one's own account. Everybody who is signed in, even without any post. */
  OWN_ACCOUNT,
  /** Read plans, documents and the search. Everybody with a role. */
  READ,
  /** Upload a document, review its proposals, issue the plan. */
  PREPARE_PLANS,
  /** Say by hand which document an unclear citation means. */
  RESOLVE_CITATIONS,
  /** Give work, change its terms, confirm that it is done, hold briefings, keep the calendar. */
  ASSIGN_WORK,
  /** Receive work, report progress, hand in evidence, for one's own unit. */
  REPORT_WORK,
  /** Approve, send back and unlock the figures that one's own unit hands in. */
  APPROVE_FIGURES,
  /** Hand a part of what one's post may to somebody else, in writing and for a time. */
  DELEGATE,
  /** Enter units, put their names, codes and functions right, draft and decide reorganisations. */
  KEEP_UNITS,
  /** Set up posts, enter people, say who holds which post from when to when. */
  KEEP_POSTS,
  /** Create and lock accounts, hand out one-time passwords. */
  ADMINISTER_ACCOUNTS,
  /** See who did what when. */
  READ_AUDIT;

  /**
   * Whether it is always done for one's own unit and what stands below it, even by those who work
   * for the unit above.
   */
  public boolean isForOwnUnit() {
    return this == DELEGATE || this == REPORT_WORK || this == APPROVE_FIGURES;
  }

  /**
   * Whether a holder of a post may hand it on to a delegate; what is delegated is not passed on.
   */
  public boolean canBeDelegated() {
    return this == PREPARE_PLANS
        || this == RESOLVE_CITATIONS
        || this == ASSIGN_WORK
        || this == REPORT_WORK
        || this == APPROVE_FIGURES;
  }

  /**
   * Whether it belongs to setting an installation up, so that an administrator may it in every unit
   * though he stands outside the work.
   */
  public boolean isForSettingUp() {
    return this == KEEP_POSTS || this == KEEP_UNITS;
  }

  /** The key of its name in the messages. */
  public String messageKey() {
    return "permission." + name();
  }
}
