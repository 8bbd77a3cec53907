/** Measures the product against peers on the same machine, in one run. Started by {@code bench/run}. */
package io.diapason.bench.drivers;
