/** The words of the application, from its one bundle, with numbers and dates as the user's system writes them. Must know nothing else of ours. */
@NullMarked
package org.memorycurator.text;

import org.jspecify.annotations.NullMarked;
