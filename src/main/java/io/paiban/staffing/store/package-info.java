/** Requirements in the database: one row a group, one array a figure. */
@NullMarked
package io.paiban.staffing.store;

import org.jspecify.annotations.NullMarked;
