/**
 * The words of the product as values: memories, queries, plans, change sets, verdicts. Knows no database, no index, no
 * window; imports nothing of ours.
 */
@NullMarked
package org.memorycurator.model;

import org.jspecify.annotations.NullMarked;
