/**
 * Tests that drive the program as people do: the real server with its own database, in a real
 * Chromium.
 */
package vn.haidang.browser;
