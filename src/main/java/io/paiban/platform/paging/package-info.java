/** Pages of lists, and revisions against lost changes. */
@NullMarked
package io.paiban.platform.paging;

import org.jspecify.annotations.NullMarked;
