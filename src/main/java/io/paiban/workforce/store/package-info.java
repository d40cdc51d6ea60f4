/** People, their terms by date, leave and wishes in the database. */
@NullMarked
package io.paiban.workforce.store;

import org.jspecify.annotations.NullMarked;
