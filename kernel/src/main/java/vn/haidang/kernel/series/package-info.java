/** Trajectories, forecasts and verdicts over series of figures. */
package vn.haidang.kernel.series;
