/**
 * Tiến Cử: one application, cut by context first. {@code personnel} uses {@code organisation} and {@code ballot}, all of
 * them use {@code platform}, which knows no word of the trade.
 */
package org.tiencu;
