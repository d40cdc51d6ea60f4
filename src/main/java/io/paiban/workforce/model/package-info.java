/** People, leave, wishes and restrictions, as plain records. */
@NullMarked
package io.paiban.workforce.model;

import org.jspecify.annotations.NullMarked;
