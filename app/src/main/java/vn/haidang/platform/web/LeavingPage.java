package vn.haidang.platform.web;

/**
 * Signed out here, on the way to be signed out at the outside identity provider.
 *
 * @param provider how officials call it
 * @param address of its page for signing out
 */
public record LeavingPage(String provider, String address) {}
