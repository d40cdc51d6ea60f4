/** Long work that outlives the request that asked for it, and the server that began it. */
@NullMarked
package io.paiban.platform.job;

import org.jspecify.annotations.NullMarked;
