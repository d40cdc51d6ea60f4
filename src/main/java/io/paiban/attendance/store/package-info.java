/** Punches in the database, by JDBC; added, never changed. */
@NullMarked
package io.paiban.attendance.store;

import org.jspecify.annotations.NullMarked;
