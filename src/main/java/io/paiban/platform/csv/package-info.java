/** Reads and writes CSV: UTF-8, a header line, comma or semicolon on the way in. */
@NullMarked
package io.paiban.platform.csv;

import org.jspecify.annotations.NullMarked;
