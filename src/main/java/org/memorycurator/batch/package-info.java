/** Bulk edits worked out: steps as pure functions, plans with every row before and after. Must not apply anything. */
@NullMarked
package org.memorycurator.batch;

import org.jspecify.annotations.NullMarked;
