/** The only place that asks the machine for the time. */
@NullMarked
package io.paiban.platform.time;

import org.jspecify.annotations.NullMarked;
