/** The truth: one H2 database in one folder, append-only. Holds all SQL; must not know of search, plans being made, or windows. */
@NullMarked
package org.memorycurator.store;

import org.jspecify.annotations.NullMarked;
