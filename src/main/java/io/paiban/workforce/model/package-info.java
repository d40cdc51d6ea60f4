/** People, their terms by date, leave, wishes and restrictions, as plain Java. */
@NullMarked
package io.paiban.workforce.model;

import org.jspecify.annotations.NullMarked;
