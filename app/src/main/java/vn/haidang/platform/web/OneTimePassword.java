package vn.haidang.platform.web;

import vn.haidang.platform.Account;

/**
 * A one-time password, shown this once.
 *
 * @param opened whether the account is new
 * @param days how long the password works
 */
public record OneTimePassword(Account account, String password, boolean opened, long days) {}
