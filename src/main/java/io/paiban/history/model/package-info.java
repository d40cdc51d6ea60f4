/** Counts of contacts by interval, as plain records. */
@NullMarked
package io.paiban.history.model;

import org.jspecify.annotations.NullMarked;
