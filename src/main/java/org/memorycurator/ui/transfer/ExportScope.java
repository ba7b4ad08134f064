package org.memorycurator.ui.transfer;

/** Which memories go out. */
enum ExportScope {
    /** Those that are selected. */
    SELECTION,
    /** All that the search found, in its order. */
    MATCHES,
    /** Every memory of the store. */
    ALL
}
