/** Finding: the search text, the Lucene index that follows the store, matches, facets, completions. Must not write to the store. */
@NullMarked
package org.memorycurator.search;

import org.jspecify.annotations.NullMarked;
