package vn.haidang.plan;

import org.jspecify.annotations.Nullable;

/**
 * A file as somebody hands it in.
 *
 * @param name as the file was called; only shown, never trusted
 * @param key of the form that was sent: the same form sent twice makes one draft
 * @param amends the plan whose next edition the file is, where the official said so beforehand
 */
public record Upload(String name, byte[] bytes, String by, String key, @Nullable PlanId amends) {}
