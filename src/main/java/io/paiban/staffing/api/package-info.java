/** Requirements and the stateless calculators over HTTP. */
@NullMarked
package io.paiban.staffing.api;

import org.jspecify.annotations.NullMarked;
