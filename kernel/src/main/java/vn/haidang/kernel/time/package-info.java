/** Deadlines as rules, periods and the working calendar. */
package vn.haidang.kernel.time;
