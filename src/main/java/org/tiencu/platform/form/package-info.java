/**
 * The server side of a Camunda Form: the {@code .form} file is the contract for whoever submits it.
 *
 * <p>form-js 1.8.7 (the renderer inside Tasklist 7.24) checks a form in the browser only. {@link
 * org.tiencu.platform.form.FormContract} reads the same file and enforces the same rules on the server, for Tasklist,
 * {@code /engine-rest} and our own API alike; it also refuses what a browser would never send (unknown keys, values
 * outside the option list, changed read-only fields).
 *
 * <p>How it is built: {@code FormParser} turns the JSON into a tree of {@code Node}s ({@code Branch}, {@code Field},
 * {@code RowList}), each field with its {@code ValueType}. {@code FormState} rebuilds the data as the browser holds it,
 * which is what FEEL expressions see. {@code FormCheck} walks the tree and collects violations. All Vietnamese texts
 * are in {@code Messages}.
 *
 * <p>Plain Java, Jackson and the FEEL engine; neither Spring nor the process engine is used here.
 */
package org.tiencu.platform.form;
