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
  /** Create and lock accounts, hand out one-time passwords. */
  ADMINISTER_ACCOUNTS,
  /** See who did what when. */
  READ_AUDIT
}
