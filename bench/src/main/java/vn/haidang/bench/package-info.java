/**
 * How fast the program is: each workload measured beside the physical limit or the peer it is
 * compared with, in one run. Never part of the product.
 */
package vn.haidang.bench;
