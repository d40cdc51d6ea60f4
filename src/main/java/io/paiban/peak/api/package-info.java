/** Peaks over HTTP. */
@NullMarked
package io.paiban.peak.api;

import org.jspecify.annotations.NullMarked;
