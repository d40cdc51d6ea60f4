/** Rule sets over HTTP. */
@NullMarked
package io.paiban.labour.api;

import org.jspecify.annotations.NullMarked;
