/**
 * Official figures with their unit and the precision they were printed with: exact decimals, never
 * double.
 */
package vn.haidang.kernel.quantity;
