/**
 * The time line and the wall clock: half-open spans, a site's local days, grids of intervals. Knows nothing but the
 * JDK.
 */
@NullMarked
package io.paiban.shared.time;

import org.jspecify.annotations.NullMarked;
