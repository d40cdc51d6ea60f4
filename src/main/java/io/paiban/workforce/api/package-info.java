/** People, their terms by date, leave and wishes over HTTP. */
@NullMarked
package io.paiban.workforce.api;

import org.jspecify.annotations.NullMarked;
