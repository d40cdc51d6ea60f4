/** Days that are not ordinary, as plain records. */
@NullMarked
package io.paiban.calendar.model;

import org.jspecify.annotations.NullMarked;
