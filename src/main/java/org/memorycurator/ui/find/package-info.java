/**
 * Finding: the search box with its completions and chips, and the facets beside the table. Must know no other screen and
 * nothing of how memories are changed.
 */
@NullMarked
package org.memorycurator.ui.find;

import org.jspecify.annotations.NullMarked;
