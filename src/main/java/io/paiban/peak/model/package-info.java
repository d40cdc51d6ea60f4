/** Levels, thresholds, windows and how they are found: plain Java. */
@NullMarked
package io.paiban.peak.model;

import org.jspecify.annotations.NullMarked;
