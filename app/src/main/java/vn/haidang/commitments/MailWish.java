package vn.haidang.commitments;

import java.util.UUID;

/** That somebody wants his daily digest at an address. */
record MailWish(UUID account, String address) {}
