/** Checks of what the suite has promised: the HTTP interface and the events, as the files in {@code contracts/}. */
package io.diapason.platform.testing.contract;
