/** Alerts in the database. */
@NullMarked
package io.paiban.alert.store;

import org.jspecify.annotations.NullMarked;
