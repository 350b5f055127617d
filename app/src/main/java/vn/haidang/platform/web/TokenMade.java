package vn.haidang.platform.web;

import vn.haidang.platform.PersonalToken;

/** A new token with its text, which nobody sees a second time. */
public record TokenMade(PersonalToken token, String text) {}
