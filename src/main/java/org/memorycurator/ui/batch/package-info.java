/** The batch pane: steps, the plan that they make, and applying it. Must not know how a plan is worked out. */
@NullMarked
package org.memorycurator.ui.batch;

import org.jspecify.annotations.NullMarked;
