package org.tiencu.platform.form;

/** A place in the submitted data that the form knows. */
sealed interface Node permits Branch, Field, RowList {
}
