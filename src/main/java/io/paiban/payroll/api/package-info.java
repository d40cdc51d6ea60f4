/** Hours of a pay period over HTTP, JSON and CSV. */
@NullMarked
package io.paiban.payroll.api;

import org.jspecify.annotations.NullMarked;
