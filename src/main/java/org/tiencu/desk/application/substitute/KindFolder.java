package org.tiencu.desk.application.substitute;

/** A folder of processes that a context answers for; beans of this type are found by themselves. */
public interface KindFolder {

    /** Name of the folder under {@code processes/}. */
    String folder();

    /** Vietnamese name. */
    String label();
}
