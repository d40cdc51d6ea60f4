/** How values look in JSON. */
@NullMarked
package io.paiban.platform.json;

import org.jspecify.annotations.NullMarked;
