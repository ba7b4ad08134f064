/**
 * What helps when something goes wrong: the log, what this program is made of, what to do about a fault, a report of it. Must tell nobody's
 * words.
 */
@NullMarked
package org.memorycurator.ui.support;

import org.jspecify.annotations.NullMarked;
