package org.tiencu.platform.sheet;

import java.util.List;

/** The lists of a context that have no page of their own but can be taken away; a bean of this type is found by itself. */
public interface ListDownloads {

    /** In the order in which they are offered. */
    List<ListDownload> downloads();
}
