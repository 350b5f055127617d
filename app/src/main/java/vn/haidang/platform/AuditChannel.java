package vn.haidang.platform;

/** The way by which a change came in; its Vietnamese name stands under {@code audit.channel.…}. */
public enum AuditChannel {
  /** A person at a browser. */
  WEB,
  /** Another program, through the interface for programs. */
  API,
  /** A command at the terminal of the server. */
  TERMINAL,
  /** The program by itself: what runs by the clock or follows an event. */
  PROGRAM
}
