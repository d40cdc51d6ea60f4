/** Own calendar years in the database. */
@NullMarked
package io.paiban.calendar.store;

import org.jspecify.annotations.NullMarked;
