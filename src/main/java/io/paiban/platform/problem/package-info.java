/**
 * What a client is told when a request is refused: RFC 9457 problem documents. Each type has a page in {@code
 * src/docs/problems}.
 */
@NullMarked
package io.paiban.platform.problem;

import org.jspecify.annotations.NullMarked;
