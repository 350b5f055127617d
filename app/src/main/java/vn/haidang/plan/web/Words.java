package vn.haidang.plan.web;

/** The sentences of the screen in the reader's language, by key. */
@FunctionalInterface
public interface Words {
  String say(String key, Object... arguments);
}
