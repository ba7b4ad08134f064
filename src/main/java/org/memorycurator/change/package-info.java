/** The one door for writes: applies plans, takes them back, tells who listens. Must not know how a plan was made or who shows it. */
@NullMarked
package org.memorycurator.change;

import org.jspecify.annotations.NullMarked;
